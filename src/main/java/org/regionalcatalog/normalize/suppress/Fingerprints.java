package org.regionalcatalog.normalize.suppress;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Salted fingerprints: the first half of an HMAC-SHA256 over a kind and a value in its canonical writing. Who has no
 * salt cannot tell from them even whether two catalogs keep the same thing out.
 */
public final class Fingerprints {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEPT_BYTES = 16;

    private final Mac salted;

    /** @param salt of one catalog, hexadecimal */
    public Fingerprints(String salt) {
        try {
            this.salted = Mac.getInstance(ALGORITHM);
            this.salted.init(new SecretKeySpec(HexFormat.of().parseHex(salt), ALGORITHM));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** The fingerprint of a value, hexadecimal. */
    public String of(Suppressible kind, String value) {
        try {
            Mac mac = (Mac) salted.clone();
            byte[] whole = mac.doFinal((kind.word() + '\n' + value).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, KEPT_BYTES);
        } catch (CloneNotSupportedException everyJdkCan) {
            throw new IllegalStateException(everyJdkCan);
        }
    }
}
