package org.regionalcatalog.staging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.Consumer;
import org.regionalcatalog.model.Text;

/** The first 128 bits of a SHA-256: equal for equal texts, and different for different ones in all practice. */
record Fingerprint(long high, long low) {

    static final int BYTES = 16;

    static Fingerprint of(String text) {
        ByteBuffer digest = ByteBuffer.wrap(Text.newSha256().digest(text.getBytes(StandardCharsets.UTF_8)));
        return new Fingerprint(digest.getLong(), digest.getLong());
    }

    static Fingerprint of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new Fingerprint(buffer.getLong(), buffer.getLong());
    }

    byte[] bytes() {
        return ByteBuffer.allocate(BYTES).putLong(high).putLong(low).array();
    }

    static byte[] pack(Collection<Fingerprint> all) {
        ByteBuffer buffer = ByteBuffer.allocate(all.size() * BYTES);
        all.forEach(one -> buffer.putLong(one.high).putLong(one.low));
        return buffer.array();
    }

    static void unpack(byte[] packed, Consumer<Fingerprint> each) {
        ByteBuffer buffer = ByteBuffer.wrap(packed);
        while (buffer.hasRemaining()) {
            each.accept(new Fingerprint(buffer.getLong(), buffer.getLong()));
        }
    }
}
