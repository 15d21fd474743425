package org.backfile.server.command;

import org.backfile.server.query.MatchMode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a {@link MatchMode} as in URLs. */
final class MatchModeOption implements ITypeConverter<MatchMode> {
  @Override
  public MatchMode convert(String value) {
    return MatchMode.of(value)
        .orElseThrow(
            () -> new TypeConversionException("expected any, most or all, found '" + value + "'"));
  }
}
