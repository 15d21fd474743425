/**
 * XML from outside. Bytes enter, elements leave, one record at a time; nothing is ever fetched.
 *
 * <p>{@link org.backfile.indexer.source.xml.XmlInput} is the one place where a parser of XML is
 * made. {@link org.backfile.indexer.source.xml.XmlRecords} walks a file of any size and cuts out
 * the elements that are records; {@link org.backfile.indexer.source.xml.XmlNode} is such an element
 * for its format to read.
 */
@NullMarked
package org.backfile.indexer.source.xml;

import org.jspecify.annotations.NullMarked;
