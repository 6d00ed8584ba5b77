package org.regionalcatalog.acquire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Part;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.model.WebAddress;
import org.regionalcatalog.source.Definition;
import org.regionalcatalog.source.Fetching;

/** Goes through the pages of one source, and to what they link to. */
final class Website {

    private static final Set<Cause> ONE_LINK_ALONE =
            Set.of(Cause.NOT_FOUND, Cause.GONE, Cause.HOST_NOT_ALLOWED, Cause.BLOCKED_ADDRESS, Cause.BAD_ADDRESS);

    private final Definition source;
    private final Fetching fetch;
    private final Visit visit;
    private final long bytes;
    private final Set<String> asked = new HashSet<>();
    private final List<WebPart> pages = new ArrayList<>();
    private final List<WebPart> linked = new ArrayList<>();
    private final List<WebPart> unpacked = new ArrayList<>();
    private final Map<String, String> leftOut = new TreeMap<>();

    /** @param bytes how large one answer may be */
    Website(Definition source, Visit visit, long bytes) {
        this.source = source;
        this.fetch = source.fetch();
        this.visit = visit;
        this.bytes = bytes;
    }

    /** All that was answered; what was had before a failure is handed on as a part of it. */
    Answer.Parts read() throws UnansweredException {
        try {
            readPages();
            if (fetch.details() != null) {
                readDetails(fetch.details());
            }
            if (fetch.unpack() != null) {
                unpack(fetch.unpack());
            }
            return answer();
        } catch (UnansweredException failed) {
            visit.failures().addAll(pages);
            visit.failures().addAll(linked);
            unpacked.forEach(WebPart::close);
            throw failed;
        } catch (RuntimeException ours) {
            pages.forEach(WebPart::close);
            linked.forEach(WebPart::close);
            unpacked.forEach(WebPart::close);
            throw ours;
        }
    }

    private Answer.Parts answer() {
        List<Part> answers = new ArrayList<>(fetch.details() == null ? pages : linked);
        List<Part> beside = new ArrayList<>(fetch.details() == null ? List.of() : pages);
        if (fetch.unpack() != null) {
            beside.addAll(answers);
            answers = new ArrayList<>(unpacked);
        }
        return new Answer.Parts(
                answers,
                beside,
                pages.get(0).came().headers(),
                leftOut,
                visit.failures().answers());
    }

    private void readPages() throws UnansweredException {
        Fetching.Pages numbers = fetch.pages();
        if (numbers == null) {
            readFrom(source.from());
        } else {
            readNumbered(numbers);
        }
    }

    /** From the first page by its links to the last. */
    private void readFrom(String first) throws UnansweredException {
        Optional<WebAddress> at = WebAddress.find(first);
        while (at.isPresent()) {
            WebPart page = ask(at.get(), pageFormat());
            tellRepeated(page);
            pages.add(page);
            at = fetch.next() == null ? Optional.empty() : next(page, fetch.next());
        }
    }

    private Optional<WebAddress> next(WebPart page, String selector) throws UnansweredException {
        List<Links.Link> links = new Links(page).select(selector);
        if (links.isEmpty()) {
            return Optional.empty();
        }
        Links.Link link = links.get(0);
        WebAddress next = link.address()
                .orElseThrow(() -> new UnansweredException(Cause.BAD_ADDRESS, page.name(), link.written()));
        if (asked.contains(next.toString())) {
            throw new UnansweredException(Cause.PAGING_LOOP, next.toString(), "");
        }
        return Optional.of(next);
    }

    /** A page under another address that says what the one before said: the links lead nowhere. */
    private void tellRepeated(WebPart page) throws UnansweredException {
        if (!pages.isEmpty() && isSame(pages.get(pages.size() - 1), page)) {
            visit.failed(page, Cause.PAGING_LOOP);
            throw new UnansweredException(Cause.PAGING_LOOP, page.name(), "it says what the page before says");
        }
    }

    private void readNumbered(Fetching.Pages numbers) throws UnansweredException {
        Optional<String> address = numbers.find(source.from(), numbers.first());
        for (int number = numbers.first(); address.isPresent(); number++) {
            WebPart page = findNumbered(WebAddress.find(address.get()).orElseThrow(), numbers.isOpen());
            if (page == null) {
                return;
            }
            pages.add(page);
            address = numbers.find(source.from(), number + 1);
        }
    }

    /** Nothing when pages without an end have come to their end. */
    private @Nullable WebPart findNumbered(WebAddress address, boolean open) throws UnansweredException {
        boolean mayEnd = open && !pages.isEmpty();
        try {
            WebPart page = ask(address, pageFormat());
            if (mayEnd && isSame(pages.get(pages.size() - 1), page)) {
                page.close();
                return null;
            }
            return page;
        } catch (UnansweredException failed) {
            if (mayEnd && (failed.reason() == Cause.NOT_FOUND || failed.reason() == Cause.GONE)) {
                return null;
            }
            throw failed;
        }
    }

    /** What the pages link to; a single link that leads nowhere is left out and told. */
    private void readDetails(String selector) throws UnansweredException {
        for (WebPart page : List.copyOf(pages)) {
            for (Links.Link link : new Links(page).select(selector)) {
                Optional<WebAddress> address = link.address();
                if (address.isEmpty()) {
                    leftOut.put(link.written(), Cause.BAD_ADDRESS.code());
                } else if (!asked.contains(address.get().toString())) {
                    readDetail(address.get());
                }
            }
        }
        if (linked.isEmpty()) {
            throw new UnansweredException(Cause.NO_DETAILS, source.from(), leftOut.size() + " left out");
        }
    }

    private void readDetail(WebAddress address) throws UnansweredException {
        try {
            linked.add(ask(address, fetch.unpack() == null ? format() : Plausible.ZIP));
        } catch (UnansweredException failed) {
            if (!ONE_LINK_ALONE.contains(failed.reason())) {
                throw failed;
            }
            leftOut.put(address.toString(), failed.reason().code());
        }
    }

    private void unpack(String glob) throws UnansweredException {
        long left = bytes;
        for (WebPart zip : fetch.details() == null ? pages : linked) {
            List<WebPart> files = new ZipFiles(glob, left).unpack(zip);
            unpacked.addAll(files);
            left -= files.stream().mapToLong(WebPart::size).sum();
        }
    }

    private WebPart ask(WebAddress address, String format) throws UnansweredException {
        if (asked.size() >= fetch.most()) {
            throw new UnansweredException(Cause.TOO_MANY_PAGES, address.toString(), "the limit is " + fetch.most());
        }
        asked.add(address.toString());
        WebPart answer = visit.ask(address);
        try {
            if (answer.fresh()) {
                Plausible.check(answer, format);
            }
            tellTooMuch(answer);
            return answer;
        } catch (UnansweredException failed) {
            visit.failed(answer, failed.reason());
            throw failed;
        } catch (RuntimeException ours) {
            answer.close();
            throw ours;
        }
    }

    private void tellTooMuch(WebPart answer) throws UnansweredException {
        long all = answer.size()
                + pages.stream().mapToLong(WebPart::size).sum()
                + linked.stream().mapToLong(WebPart::size).sum();
        if (all > bytes * Limits.PAGES_BYTES_FACTOR) {
            throw new UnansweredException(Cause.TOO_LARGE, answer.name(), "all pages together");
        }
    }

    private String pageFormat() {
        if (fetch.details() != null) {
            return Plausible.HTML;
        }
        return fetch.unpack() == null ? format() : Plausible.ZIP;
    }

    private String format() {
        return source.format().name().toLowerCase(Locale.ROOT);
    }

    private static boolean isSame(WebPart one, WebPart other) {
        return one.size() == other.size() && digestOf(one).equals(digestOf(other));
    }

    private static String digestOf(WebPart page) {
        try (InputStream stream = page.open()) {
            return Text.sha256(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
