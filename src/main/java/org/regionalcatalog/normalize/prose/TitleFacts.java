package org.regionalcatalog.normalize.prose;

import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.PageLine;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.model.Validity;
import org.regionalcatalog.normalize.czech.Vocabulary;
import org.regionalcatalog.normalize.prose.DocumentSighting.Weight;

/** What the title of a document tells, once it is known where it stands. */
final class TitleFacts {

    private static final int TYPE_WITHIN = 8;

    private final TitleText in;
    private final TitleEnd ends;
    private final TitleWording wording;
    private final TitleTime time;
    private final TitleIssue issue;

    TitleFacts(TitleText in, TitleEnd ends, Vocabulary words) {
        this.in = in;
        this.ends = ends;
        this.wording = new TitleWording(words.terms("document-type"));
        this.time = new TitleTime(in);
        this.issue = new TitleIssue(in);
    }

    /** Whether a title that begins with these words tells a type, whatever follows. */
    boolean hasType(DocumentHead head, int first, int noun) {
        int last = Math.min(noun + TYPE_WITHIN, in.tokens().size() - 1);
        return !head.type().isEmpty()
                || !wording.type(
                                head,
                                wording.title(
                                        in,
                                        head,
                                        first,
                                        noun,
                                        in.tokens().get(last).end()))
                        .isEmpty();
    }

    /** A title as it stands in a list. */
    DocumentSighting listed(DocumentHead head, int noun, Spot at, @Nullable Spot label, PageLine.@Nullable Link link) {
        String title = in.text().substring(at.start(), at.end());
        String type = wording.type(head, title);
        int end = label == null ? at.end() : label.end();
        return new DocumentSighting(
                at,
                Text.clean(title),
                type,
                validity(type, noun, at),
                in.territory(at.start(), end),
                issue.year(type, at.start(), at.end()),
                Weight.LISTED,
                label != null ? label : shown(link),
                url(link));
    }

    /** A title of a list with the year that stands beside it, if it tells none itself. */
    DocumentSighting dated(DocumentSighting listed) {
        return listed.issued() == 0 && listed.valid() == null ? listed.issuedIn(issue.beside()) : listed;
    }

    /** A title in a sentence, whatever its case; how sure it is stays to be said. */
    DocumentSighting told(DocumentHead head, int first, int noun, Spot at) {
        String title = wording.title(in, head, first, noun, at.end());
        String type = wording.type(head, title);
        int year = issue.year(type, at.start(), at.end());
        PageLine.Link link = in.link(at.start(), at.end(), at.end()).orElse(null);
        return new DocumentSighting(
                at,
                title,
                type,
                validity(type, noun, at),
                in.territory(at.start(), at.end()),
                year == 0 ? issue.saidBefore(type, at.start()) : year,
                Weight.POINTER,
                shown(link),
                url(link));
    }

    private @Nullable Validity validity(String type, int noun, Spot at) {
        int behind = in.tokenFrom(at.end());
        int other = ends.own(noun, behind - 1);
        int own = other < behind ? in.tokens().get(other).start() : at.end();
        return time.validity(type, at.start(), own, at.end());
    }

    private @Nullable Spot shown(PageLine.@Nullable Link link) {
        if (link == null || in.text().substring(link.start(), link.end()).isBlank()) {
            return null;
        }
        return new Spot(in.passage(), link.start(), link.end());
    }

    private static @Nullable String url(PageLine.@Nullable Link link) {
        return link != null && link.target().startsWith("http") ? link.target() : null;
    }
}
