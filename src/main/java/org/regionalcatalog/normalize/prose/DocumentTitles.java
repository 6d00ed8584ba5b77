package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.regionalcatalog.normalize.prose.TitlePieces.Piece;

/** The wordings of one passage that may mean documents: pieces that are a title as a whole, else titles in sentences. */
final class DocumentTitles {

    private final TitlePieces pieces;
    private final ListedTitles lists;
    private final ToldTitles sentences;
    private final boolean activities;

    private DocumentTitles(Telling so, TitleText in, boolean listed, boolean activities) {
        TitleStart starts = new TitleStart(in.tokens());
        TitleEnd ends = new TitleEnd(in.tokens());
        TitleFacts facts = new TitleFacts(in, ends, so.words());
        this.pieces = new TitlePieces(in, starts);
        this.lists = new ListedTitles(so, in, starts, facts, listed);
        this.sentences = new ToldTitles(in, starts, ends, facts, activities);
        this.activities = activities;
    }

    /**
     * Reads a passage.
     *
     * @param areas the territories named in it
     * @param listed whether it stands under a heading of documents
     * @param activities whether it stands under a heading of activities
     */
    static List<DocumentSighting> read(
            Telling so, int passage, List<Mention<Area>> areas, boolean listed, boolean activities) {
        List<Token> tokens = Token.of(so.prose().textOf(passage));
        boolean any = tokens.stream().anyMatch(word -> DocumentHead.of(word).isPresent());
        return any
                ? new DocumentTitles(so, TitleText.of(so, passage, tokens, areas), listed, activities).read()
                : List.of();
    }

    private List<DocumentSighting> read() {
        List<DocumentSighting> found = new ArrayList<>();
        for (Piece piece : pieces.all()) {
            Optional<DocumentSighting> whole = activities ? Optional.empty() : lists.read(piece);
            whole.ifPresentOrElse(found::add, () -> found.addAll(sentences.read(piece)));
        }
        return found;
    }
}
