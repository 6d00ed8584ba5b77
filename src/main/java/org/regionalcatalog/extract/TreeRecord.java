package org.regionalcatalog.extract;

import java.util.List;
import org.regionalcatalog.model.Issue;

/**
 * One record of JSON or XML as it stands in its file.
 *
 * @param path from the root of the file: {@code /polozky/17}, {@code /projekty/projekt[18]}
 * @param place what else tells where it is: {@code , line 345}; blank for nothing
 * @param flaws what was noticed while reading it
 */
record TreeRecord(Tree tree, String path, String place, List<Issue> flaws) {}
