package org.regionalcatalog.acquire;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.regionalcatalog.model.WebAddress;

/** What the robots.txt of an origin says to us (RFC 9309). */
final class Robots {

    /** Our name there. */
    static final String NAME = "regional-catalog";

    /** As much as the standard has everybody read. */
    static final long MOST_BYTES = 512_000;

    private static final long LONGEST_DELAY_MILLISECONDS = 60_000;
    private static final int WARNINGS = 5;

    private final BaseRobotRules rules;

    private Robots(BaseRobotRules rules) {
        this.rules = rules;
    }

    /** Where there is none, all is open. */
    static Robots absent() {
        return new Robots(new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL));
    }

    /** One that wants more than a minute between two requests closes its host to us. */
    static Robots of(String address, Body text) {
        try (InputStream stream = text.open()) {
            SimpleRobotRulesParser parser = new SimpleRobotRulesParser(LONGEST_DELAY_MILLISECONDS, WARNINGS);
            return new Robots(parser.parseContent(address, stream.readAllBytes(), "text/plain", List.of(NAME)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean allow(WebAddress address) {
        return rules.isAllowed(address.toString());
    }

    /** The longer of our pause and the one that the host asks for. */
    Duration pause(Duration ours) {
        long asked = rules.getCrawlDelay();
        return asked > ours.toMillis() ? Duration.ofMillis(asked) : ours;
    }
}
