package org.regionalcatalog.source;

import static org.regionalcatalog.source.Problems.oneLine;
import static org.regionalcatalog.source.Problems.quoted;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.AnchorNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * From YAML text to a tree with places. Only the plain core of YAML is read: no anchors, so nothing can refer to
 * itself or multiply; no tags, so nothing but texts, lists and groups can come out; one document.
 */
final class YamlFile {

    private static final int DEEPEST = 20;
    private static final Set<Tag> CORE =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.SEQ, Tag.MAP, Tag.MERGE);

    private final String file;
    private final Problems problems;

    private YamlFile(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The tree of a text; {@link Told.Refused}, and a problem told, when it is no YAML. */
    static Told read(String text, String file, Problems problems) {
        return new YamlFile(file, problems).read(text);
    }

    private Told read(String text) {
        Spot start = Spot.start(file);
        try {
            Node root = compose(text);
            return root == null ? new Told.Nothing(start) : told(root);
        } catch (MarkedYAMLException broken) {
            Mark mark = broken.getProblemMark();
            String context = broken.getContext() == null ? "" : broken.getContext() + ", ";
            return refuse(
                    mark == null ? start : spot(mark), "this is no YAML: " + oneLine(context + broken.getProblem()));
        } catch (ReaderException unprintable) {
            int position = Math.min(unprintable.getPosition(), text.codePointCount(0, text.length()));
            Spot spot = Spot.after(file, text.substring(0, text.offsetByCodePoints(0, position)));
            return refuse(spot, "here is a character that is no text; take it out");
        } catch (RuntimeException broken) { // whatever the parser makes of hostile text is a fault of the text
            return refuse(start, "this is no YAML: " + oneLine(broken.getMessage()));
        }
    }

    private static @Nullable Node compose(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(Integer.MAX_VALUE); // none is followed; each anchor is told with its place
        return new Composer(new ParserImpl(new StreamReader(text), options), new Resolver(), options).getSingleNode();
    }

    private Told told(Node node) {
        Spot spot = spot(node.getStartMark());
        if (node.getAnchor() != null || node instanceof AnchorNode) {
            return refuse(spot, "anchors and aliases are not read here; write the value out wherever it is meant");
        }
        if (!CORE.contains(node.getTag())) {
            return refuse(
                    spot,
                    "tags are not read here; take out " + quoted(node.getTag().getValue()));
        }
        if (node instanceof SequenceNode sequence) {
            return new Told.Sequence(
                    spot, sequence.getValue().stream().map(this::told).toList());
        }
        return node instanceof MappingNode mapping ? group(mapping, spot) : text((ScalarNode) node, spot);
    }

    private Told text(ScalarNode node, Spot spot) {
        if (node.getTag().equals(Tag.NULL)) {
            return new Told.Nothing(spot);
        }
        String text = node.getValue();
        boolean odd = text.codePoints()
                .anyMatch(c -> (c < ' ' && "\n\r\t".indexOf(c) < 0)
                        || c == 0x7f
                        || Character.getType(c) == Character.SURROGATE);
        return odd ? refuse(spot, "here is a character that is no text; take it out") : new Told.Text(spot, text);
    }

    private Told group(MappingNode mapping, Spot spot) {
        Map<String, Told.Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Told key = told(tuple.getKeyNode());
            Told value = told(tuple.getValueNode());
            if (key instanceof Told.Text name) {
                Told.Entry twice = entries.putIfAbsent(name.text(), new Told.Entry(key.spot(), name.text(), value));
                if (twice != null) {
                    String first = " stands already in line " + twice.spot().line() + "; keep one of the two";
                    problems.add(key.spot(), "key " + quoted(name.text()) + first);
                }
            } else if (!(key instanceof Told.Refused)) {
                problems.add(key.spot(), "a key must be a text, not " + key.what());
            }
        }
        return new Told.Group(spot, entries);
    }

    private Told refuse(Spot spot, String sentence) {
        problems.add(spot, sentence);
        return new Told.Refused(spot);
    }

    private Spot spot(Mark mark) {
        return new Spot(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
