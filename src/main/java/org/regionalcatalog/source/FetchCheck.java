package org.regionalcatalog.source;

import static org.regionalcatalog.source.Problems.quoted;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.regionalcatalog.model.WebAddress;

/** Checks where a source comes from, and how it is fetched when that is an address. */
final class FetchCheck {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");

    private final Problems problems;
    private final String from;
    private final Optional<Told.Group> fetch;

    private FetchCheck(Told.Group source, Told.Text from, Problems problems) {
        this.from = from.text();
        this.problems = problems;
        this.fetch = source.find("fetch").map(Told.Group.class::cast);
    }

    /** Tells what is wrong; nothing of an address is repeated, for it might hold a password. */
    static void tell(Told.Group source, Problems problems) {
        source.findText("from").ifPresent(from -> new FetchCheck(source, from, problems).tell(from.spot()));
    }

    private void tell(Spot spot) {
        if (!WebAddress.isMeant(from)) {
            fetch.ifPresent(given ->
                    problems.add(given.spot(), "'fetch' is for an address in 'from', and this is a file; take it out"));
            return;
        }
        WebAddress.flaw(firstPage()).ifPresent(flaw -> problems.add(spot, "the address " + flaw));
        tellPages(spot);
        fetch.ifPresent(given -> {
            Stream.of("next", "details")
                    .flatMap(key -> given.findText(key).stream())
                    .forEach(selector -> Expressions.wrongSelector(selector.text())
                            .ifPresent(wrong -> problems.add(selector.spot(), wrong)));
            given.itemsAt("allow").forEach(host -> tellHost((Told.Text) host));
            given.find("authorization").map(Told.Group.class::cast).ifPresent(this::tellAuthorization);
        });
    }

    private String firstPage() {
        return from.replace(Fetching.Pages.PLACE, "1");
    }

    private void tellPages(Spot spot) {
        Optional<Told.Text> pages = fetch.flatMap(given -> given.findText("pages"));
        boolean placed = from.contains(Fetching.Pages.PLACE);
        if (placed && pages.isEmpty()) {
            problems.add(spot, "{page} stands for a number that fetch.pages counts; give that too");
        }
        pages.ifPresent(range -> tellRange(range, placed));
        fetch.flatMap(given -> given.findText("next"))
                .filter(next -> pages.isPresent())
                .ifPresent(next -> problems.add(next.spot(), "'next' and 'pages' are two ways to page; keep one"));
    }

    private void tellRange(Told.Text range, boolean placed) {
        Fetching.Pages pages = FetchMaker.pages(range.text());
        if (!placed) {
            problems.add(range.spot(), "'pages' counts for {page}, which does not stand in 'from'");
        }
        if (pages.last() != null && pages.last() < pages.first()) {
            problems.add(range.spot(), "'pages' must go from the smaller to the larger number, not " + range.what());
        }
        int most = DefinitionMaker.number(fetch, "most", Fetching.MOST);
        if (pages.last() != null && pages.last() - pages.first() >= most) {
            problems.add(range.spot(), "'pages' are more than the " + most + " answers that fetch.most allows");
        }
    }

    private void tellHost(Told.Text host) {
        boolean plain = host.text().chars().noneMatch(c -> "/?#@ ".indexOf(c) >= 0);
        Optional<String> flaw = WebAddress.flaw("https://" + host.text());
        if (!plain || flaw.isPresent()) {
            problems.add(
                    host.spot(),
                    "an item of 'allow' must be a host like www.example.org, with a port if need be, not "
                            + quoted(host.text()));
        }
    }

    private void tellAuthorization(Told.Group given) {
        if (given.entries().size() != 1) {
            problems.add(given.spot(), "'authorization' must have one of basic and bearer");
        }
        WebAddress.find(firstPage())
                .filter(address -> !address.isSecure() && !LOOPBACK.contains(address.host()))
                .ifPresent(address -> problems.add(
                        given.spot(), "a secret is sent over https only; mend 'from', or take 'authorization' out"));
    }
}
