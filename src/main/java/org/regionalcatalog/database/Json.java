package org.regionalcatalog.database;

import java.util.List;
import java.util.Map;
import org.regionalcatalog.model.CanonicalJson;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How trees lie in columns and files: as canonical JSON, whose decimals come back exactly as they were. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    /** The canonical text of a tree. */
    public static String write(Object tree) {
        return CanonicalJson.of(tree);
    }

    /**
     * The map that a text holds.
     *
     * @throws tools.jackson.core.JacksonException when the text is no JSON object
     */
    public static Map<String, Object> readMap(String json) {
        return MAPPER.readValue(json, new TypeReference<>() {});
    }

    /**
     * The tree that a text holds: a map or a list of others.
     *
     * @throws tools.jackson.core.JacksonException when the text is no JSON
     */
    public static Object read(String json) {
        return MAPPER.readValue(json, Object.class);
    }

    /** The list of maps that a text holds. */
    public static List<Map<String, Object>> readMaps(String json) {
        return MAPPER.readValue(json, new TypeReference<>() {});
    }
}
