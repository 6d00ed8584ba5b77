package org.regionalcatalog.model;

/**
 * The complete registration number of a project paid from the European funds, in its canonical form: upper case, no
 * spaces. A truncated number is never one of these.
 *
 * @param text for instance {@code CZ.03.2.63/0.0/0.0/16_063/0006516}
 */
public record RegistrationNumber(String text) implements Scalar {

    @Override
    public String toString() {
        return text;
    }
}
