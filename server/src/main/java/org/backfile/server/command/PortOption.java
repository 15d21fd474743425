package org.backfile.server.command;

import org.backfile.server.web.ServerConfig;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the number of a port. */
final class PortOption implements ITypeConverter<Integer> {
  @Override
  public Integer convert(String value) {
    if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > ServerConfig.MAX_PORT) {
      throw new TypeConversionException(
          "expected a port from 0 to %d, found '%s'".formatted(ServerConfig.MAX_PORT, value));
    }
    return Integer.valueOf(value);
  }
}
