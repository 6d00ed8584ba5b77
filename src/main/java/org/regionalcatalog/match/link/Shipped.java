package org.regionalcatalog.match.link;

import java.util.List;

/** The weights with which learning begins, and which stand where there is too little to learn from. */
final class Shipped {

    private static final FieldWeights WORDS = new FieldWeights(
            new double[] {0.06, 0.05, 0.07, 0.09, 0.13, 0.60}, new double[] {0.93, 0.05, 0.01, 0.003, 0.001, 0.001});
    private static final FieldWeights VALUES =
            new FieldWeights(new double[] {0.12, 0.06, 0.12, 0.70}, new double[] {0.975, 0.02, 0.003, 0.002});

    private Shipped() {}

    static List<FieldWeights> weights(LinkRules rules) {
        return rules.fields().stream()
                .map(field -> field.comparison().isWordy() ? WORDS : VALUES)
                .toList();
    }
}
