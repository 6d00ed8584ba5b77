package org.regionalcatalog.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.regionalcatalog.model.Part;

/** Where an archive lies: in files of one process, or in tables that several share. Nothing in it is ever changed; what is old enough is forgotten whole. */
interface Store {

    /** Keeps the bytes of a part, once however often they come. */
    KeptPart keep(Part part);

    /** The bytes of a digest that were kept. */
    InputStream open(String sha256) throws IOException;

    /** Puts a record behind those that a shelf has of a source; the bytes it speaks of are there. */
    void add(String shelf, String source, Map<String, Object> record);

    /** The records that a shelf has of a source, read as they are asked for. */
    Stream<Map<String, Object>> newestFirst(String shelf, String source);

    /** A record and its place among those of a shelf and source. */
    record Numbered(int number, Map<String, Object> record) {}

    /** The sources that a shelf has records of. */
    List<String> sources(String shelf);

    /** The records that a shelf has of a source, oldest first. */
    List<Numbered> list(String shelf, String source);

    /** The places of the records that a shelf has of a source. */
    List<Integer> numbers(String shelf, String source);

    /** One record; one that is no JSON any more is damage. */
    Map<String, Object> record(String shelf, String source, int number);

    /** The digests of all bytes that are kept. */
    Set<String> digests();

    /** Where a record lies, for sentences. */
    String shown(String shelf, String source, int number);

    /** Where the bytes of a digest lie, for sentences. */
    String shown(String sha256);

    /** Forgets records; the bytes they speak of stay until they are swept. */
    void forget(String shelf, String source, List<Integer> numbers);

    /** Deletes all bytes but those of some digests, and gives how many. Nothing may be kept meanwhile. */
    long sweep(Set<String> referred);
}
