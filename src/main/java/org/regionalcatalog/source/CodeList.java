package org.regionalcatalog.source;

import java.util.List;
import java.util.Map;

/**
 * A code list of {@code jobs/codes/<name>.csv}: what an operator may edit without touching the program.
 *
 * @param name the file's name without its ending
 * @param rows one map per line, by the names of the header; a blank cell is an empty text
 */
public record CodeList(String name, List<Map<String, String>> rows) {}
