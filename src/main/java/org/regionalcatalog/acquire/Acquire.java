package org.regionalcatalog.acquire;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.Part;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;
import org.regionalcatalog.model.WebAddress;
import org.regionalcatalog.source.CatalogDefinition;
import org.regionalcatalog.source.Definition;
import org.regionalcatalog.source.Secrets;

/** Has the bytes of a source: from the disk, or over HTTP, politely and within limits. */
public final class Acquire {

    /** A link of a page led to nothing that may be read; the other links were. */
    public static final Rule LINK_LEFT_OUT = new Rule(
            "link-left-out",
            Severity.WARNING,
            Actor.PUBLISHER,
            "A page links to what cannot be had; what it says is missing. Tell the publisher, or mend fetch.details.",
            "Stránka odkazuje na něco, co nelze získat; co se tam píše, chybí. Řekněte to vydavateli, nebo opravte"
                    + " fetch.details.",
            "a linked page that answers 200",
            "a linked page that answers 404, or lies on a host that fetch.allow does not list");

    public static final List<Rule> RULES = List.of(LINK_LEFT_OUT);

    private static final long BYTES_PER_MEGABYTE = 1_000_000;

    private final LocalFiles files;
    private final Limits limits;
    private final Names names;
    private final Secrets secrets;
    private final HostGates gates;
    private final ForbiddenRanges ranges;
    private final @Nullable String contact;

    /**
     * @param home the folder where relative paths start
     * @param catalog how large answers may be, and how publishers are asked
     */
    public Acquire(Path home, CatalogDefinition catalog) {
        this(
                home,
                catalog,
                Limits.of(
                        Duration.ofMillis(catalog.requestInterval()), catalog.maximumMegabytes() * BYTES_PER_MEGABYTE),
                new ForbiddenRanges(catalog.loopback() ? ForbiddenRanges.LOOPBACK : List.of()),
                Names.OF_MACHINE,
                System::getenv,
                HostGates.OF_PROCESS);
    }

    Acquire(
            Path home,
            CatalogDefinition catalog,
            Limits limits,
            ForbiddenRanges ranges,
            Names names,
            Secrets.Environment environment,
            HostGates gates) {
        this.files = new LocalFiles(home, limits.bytes());
        this.limits = limits;
        this.names = names;
        this.secrets = new Secrets(environment, home);
        this.gates = gates;
        this.ranges = ranges;
        this.contact = catalog.contact();
    }

    /**
     * The source's parts, or why they cannot be had. Never throws for what lies on the disk or what a server does.
     *
     * @param kept what the archive has of this source: what did not change is not sent again
     * @param stopped whether to give up
     */
    public Answer fetch(Definition source, List<Part> kept, BooleanSupplier stopped) {
        return source.isWeb() ? web(source, kept, new Waiting(stopped)) : files.fetch(source.from());
    }

    private Answer web(Definition source, List<Part> kept, Waiting waiting) {
        String first = source.fetch().pages() == null
                ? source.from()
                : source.fetch()
                        .pages()
                        .find(source.from(), source.fetch().pages().first())
                        .orElse(source.from());
        WebAddress from = WebAddress.find(first).orElse(null);
        if (from == null) {
            return new Answer.Unreachable(
                    Cause.BAD_ADDRESS, source.id(), WebAddress.flaw(first).orElse(""));
        }
        try {
            Credentials credentials = Credentials.of(from, source.fetch().authorization(), secrets);
            return web(source, kept, waiting, from, credentials);
        } catch (UnansweredException failed) {
            return new Answer.Unreachable(failed.reason(), failed.address(), failed.seen());
        }
    }

    private Answer web(Definition source, List<Part> kept, Waiting waiting, WebAddress from, Credentials credentials) {
        Permission permission = new Permission(from, source.fetch().allow(), ranges);
        try (Wire wire = new Wire(new PinnedNames(names, ranges), limits)) {
            Visit visit = new Visit(wire, gates, permission, credentials, limits, waiting, UserAgent.of(contact), kept);
            try {
                return new Website(source, visit, limits.bytes()).read();
            } catch (UnansweredException failed) {
                return new Answer.Unreachable(
                        failed.reason(),
                        credentials.masked(failed.address()),
                        credentials.masked(failed.seen()),
                        visit.failures().answers());
            } catch (RuntimeException ours) {
                visit.failures().close();
                throw ours;
            }
        }
    }
}
