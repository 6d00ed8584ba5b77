package org.regionalcatalog.normalize.prose;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.Money;
import org.regionalcatalog.model.RegistrationNumber;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.normalize.czech.Amounts;
import org.regionalcatalog.normalize.czech.Durations;
import org.regionalcatalog.normalize.czech.Match;
import org.regionalcatalog.normalize.czech.RegistrationNumbers;
import org.regionalcatalog.normalize.czech.Remark;
import org.regionalcatalog.normalize.prose.ProjectLabels.Labelled;

/** Numbers, money, programme, funds, period, roles and territories of the projects of a page. */
final class ProjectFacts {

    /** A sum that is stated again. */
    static final Rule BUDGET_DUPLICATED = new Rule(
            "budget-duplicated",
            Severity.INFO,
            Actor.OPERATOR,
            "The page states the same budget more than once; it was taken as one, not added up.",
            "Stránka uvádí tentýž rozpočet vícekrát; byl vzat jednou, nesčítal se.",
            "Rozpočet: 699 053 Kč",
            "Rozpočet: 699 053 Kč … Rozpočet projektu: 699 053,- Kč");

    /** Two values of a field where only one can hold. */
    static final Rule CONTRADICTED = new Rule(
            "value-contradicted",
            Severity.WARNING,
            Actor.PUBLISHER,
            "The page gives two different values of this; the first one was kept. Correct the other.",
            "Stránka zde uvádí dvě různé hodnoty; ponechána je první. Druhou opravte.",
            "Rozpočet: 699 053 Kč",
            "Rozpočet: 699 053 Kč … Rozpočet: 700 000 Kč");

    static final List<Rule> RULES = List.of(BUDGET_DUPLICATED, CONTRADICTED);

    private static final Pattern MONEY_CUE =
            Pattern.compile("(?iu)rozpoč|náklad|výdaj|dotac|podpor|částk|hodnot");
    private static final Pattern ABOUT = Pattern.compile(
            "(?iu)projekt|^ ?(?:začal|zahájen|skonč|potrvá|trvá|poběží|běží|rozpočet|celkov|náklady|realizac|nositel|realizát|partner|příjemc|žadatel|tato (?:etapa|fáze))");
    private static final Pattern FINANCE_CUE = Pattern.compile(
            "(?iu)projekt|financ|podpoř|podpor|dotac|program|realiz|prostředk|hrazen|fond");
    private static final Pattern CALL = Pattern.compile("(?iu)výzv\\p{L}{0,3} (?:č\\. ?|číslo )?(\\d{1,3})(?!\\d)");
    private static final Pattern OBJECTIVE = Pattern.compile(
            "(?iu)specifick\\p{L}{1,3} cíl\\p{L}{0,3}:? ((?:SC )?\\d(?:\\.\\d){0,3}\\.? [^.;]{1,400}?)(?=, v rámci|, výzv|\\.(?: |$)|;|$)");

    private final Telling so;
    private final ProjectScene scene;
    private final Map<Thing, ProjectPeriod> periods = new HashMap<>();

    ProjectFacts(Telling so, ProjectScene scene) {
        this.so = so;
        this.scene = scene;
    }

    /** Tells every project what the passages say of it. */
    void tell() {
        for (int i = 0; i < so.prose().passages().size(); i++) {
            if (!so.prose().isStamp(i)) {
                numbers(i);
            }
        }
        for (int i = 0; i < so.prose().passages().size(); i++) {
            if (so.prose().isStamp(i)) {
                continue;
            }
            for (Labelled label : ProjectLabels.in(so.prose(), i)) {
                labelled(label);
            }
            for (Spot sentence : Sentences.of(so.prose(), i)) {
                sentence(sentence);
            }
        }
    }

    /** Puts together what was told in several places. */
    void conclude() {
        periods.forEach((project, period) -> period.conclude(project));
        for (Thing project : scene.projects()) {
            territories(project);
        }
    }

    private void numbers(int passage) {
        String text = so.prose().textOf(passage);
        if (!text.contains("CZ")) {
            return;
        }
        for (Match<RegistrationNumber> number : RegistrationNumbers.findAll(text)) {
            Spot at = new Spot(passage, number.start(), number.end());
            scene.ownerOf(at).ifPresent(project -> {
                Object told = project.find("registration_number").orElse(null);
                if (told == null) {
                    project.put("registration_number", number.value(), so.prose(), at);
                    RegistrationNumbers.callOf(number.value()).ifPresent(call -> project.put("call", call, so.prose(), at));
                } else if (!told.equals(number.value())) {
                    project.note(CONTRADICTED, "registration_number", number.value().text());
                }
            });
        }
        for (Remark remark : RegistrationNumbers.find(text).remarks()) {
            scene.ownerOf(so.prose().spotOf(passage))
                    .filter(project -> !project.has("registration_number"))
                    .ifPresent(project -> project.note(remark.rule(), "registration_number", remark.seen()));
        }
    }

    private void labelled(Labelled label) {
        Optional<Thing> owner = scene.ownerOf(label.label());
        if (owner.isEmpty() || label.fact().isEmpty()) {
            return;
        }
        Thing project = owner.get();
        switch (label.fact()) {
            case "period", "from", "to" -> {
                periodOf(project).labelled(label);
                duration(project, label.value());
            }
            case "budget", "grant" -> money(project, label.value(), label.fact().equals("budget"));
            case "realizer", "recipient", "partner", "financial_partner", "funder", "contractor" ->
                role(project, label.fact(), label);
            case "territory" -> area(project, label.value());
            default -> {}
        }
    }

    private ProjectPeriod periodOf(Thing project) {
        return periods.computeIfAbsent(project, absent -> new ProjectPeriod(so.prose()));
    }

    private void duration(Thing project, Spot value) {
        List<Match<Integer>> durations = Durations.findAll(so.prose().textAt(value));
        if (!durations.isEmpty()) {
            Match<Integer> one = durations.get(0);
            Spot at = new Spot(value.passage(), value.start() + one.start(), value.start() + one.end());
            project.putIfAbsent("duration_months", one.value(), so.prose(), at);
        }
    }

    private void money(Thing project, Spot value, boolean total) {
        List<Match<Money>> sums = Amounts.findAll(so.prose().textAt(value));
        if (sums.isEmpty()) {
            return;
        }
        Match<Money> sum = sums.get(0);
        Spot at = new Spot(value.passage(), value.start() + sum.start(), value.start() + sum.end());
        Object told = project.find("budget").orElse(null);
        if (told == null) {
            project.put("budget", sum.value(), so.prose(), at);
        } else if (told.equals(sum.value())) {
            project.put("budget", sum.value(), so.prose(), at);
            project.note(BUDGET_DUPLICATED, "budget", so.prose().textAt(at));
        } else if (total) {
            project.note(CONTRADICTED, "budget", so.prose().textAt(at));
        }
    }

    private void role(Thing project, String role, Labelled label) {
        List<Mention<Thing>> bodies = so.mentions(Kind.ORGANISATION).stream()
                .filter(mention -> label.value().contains(mention.at()))
                .toList();
        for (Mention<Thing> body : RoleValues.outermost(bodies)) {
            project.put("roles", new Thing.RoleTold(role, body.value()), so.prose(), body.at());
        }
        if (bodies.isEmpty() && so.prose().textAt(label.value()).isBlank()) {
            RoleValues.below(so, label.label().passage())
                    .forEach(body -> project.put("roles", new Thing.RoleTold(role, body.value()), so.prose(), body.at()));
        }
    }

    private void sentence(Spot sentence) {
        String text = so.prose().textAt(sentence);
        Optional<Thing> owner = scene.ownerOf(new Spot(sentence.passage(), sentence.end(), sentence.end()))
                .filter(project -> scene.named(sentence).stream().map(Mention::value).distinct().count() <= 1);
        finance(sentence, text);
        if (owner.isEmpty()) {
            scene.named(sentence).stream()
                    .filter(mention -> !scene.isAside(mention))
                    .findFirst()
                    .ifPresent(mention -> periodOf(mention.value()).bracketed(mention.at()));
            return;
        }
        Thing project = owner.get();
        boolean about = !scene.named(sentence).isEmpty() || ABOUT.matcher(text).find();
        for (Mention<Thing> mention : scene.named(sentence)) {
            periodOf(mention.value()).bracketed(mention.at());
        }
        periodOf(project).prose(sentence, about, scene.named(sentence));
        if (about) {
            ProseRoles.tell(so, project, sentence);
        }
        if (about && MONEY_CUE.matcher(text).find() && ProjectLabels.in(so.prose(), sentence.passage()).isEmpty() && !project.has("budget")) {
            money(project, sentence, false);
        }
        call(project, sentence, text);
    }

    private void call(Thing project, Spot sentence, String text) {
        Matcher call = CALL.matcher(text);
        if (call.find()) {
            Spot at = new Spot(sentence.passage(), sentence.start() + call.start(1), sentence.start() + call.end(1));
            if (!project.has("registration_number")) {
                project.putIfAbsent("call", call.group(1), so.prose(), at);
            }
        }
        Matcher objective = OBJECTIVE.matcher(text);
        if (objective.find()) {
            Spot at = new Spot(sentence.passage(), sentence.start() + objective.start(1), sentence.start() + objective.end(1));
            project.putIfAbsent("objective", objective.group(1), so.prose(), at);
        }
    }

    /** Programme and funds belong to the project named last before them in the sentence, or in focus. */
    private void finance(Spot sentence, String text) {
        if (!FINANCE_CUE.matcher(text).find() || text.strip().indexOf(' ') < 0) {
            return;
        }
        for (Match<String> programme : so.words().terms("programme").mentions(text)) {
            Spot at = new Spot(sentence.passage(), sentence.start() + programme.start(), sentence.start() + programme.end());
            if (isMeant(programme, so.prose().textAt(at)) && !isInName(at)) {
                scene.ownerOf(at).ifPresent(project -> project.putIfAbsent("programme", programme.value(), so.prose(), at));
            }
        }
        for (Match<String> fund : so.words().terms("fund").mentions(text)) {
            Spot at = new Spot(sentence.passage(), sentence.start() + fund.start(), sentence.start() + fund.end());
            if (isMeant(fund, so.prose().textAt(at)) && !isInName(at)) {
                scene.ownerOf(at).ifPresent(project -> project.put("funds", fund.value(), so.prose(), at));
            }
        }
    }

    /** A code counts in its own letters only: {@code Kraj} is no {@code KRAJ}, and {@code oplzz} the name of a picture. */
    static boolean isMeant(Match<String> term, String written) {
        return !Text.fold(written).equals(Text.fold(term.value())) || written.equals(written.toUpperCase(Locale.ROOT));
    }

    private boolean isInName(Spot at) {
        return scene.mentions().stream().anyMatch(mention -> mention.at().contains(at));
    }

    private void area(Thing project, Spot within) {
        for (Mention<Area> area : so.areas().within(within)) {
            project.put("territories", area.value().name(), so.prose(), area.at());
        }
    }

    /** The areas of the name; else those of the sentence that introduces it; else what the page is about. */
    private void territories(Thing project) {
        if (project.has("territories")) {
            return;
        }
        for (Mention<Thing> mention : scene.mentions()) {
            if (mention.value() == project && !project.has("territories")) {
                area(project, mention.at());
            }
        }
        for (Mention<Thing> mention : scene.mentions()) {
            if (mention.value() == project && project.has("name")) {
                Spot sentence = Sentences.around(so.prose(), mention.at());
                if (scene.named(sentence).stream().allMatch(other -> other.value() == project)) {
                    wider(project, sentence);
                }
            }
        }
        if (!project.has("territories")) {
            so.areas().territory().ifPresent(area -> project.conclude("territories", area.name()));
        }
    }

    private void wider(Thing project, Spot sentence) {
        boolean told = project.has("territories");
        for (Mention<Area> area : so.areas().within(sentence)) {
            boolean region = area.value().kind() == Area.Kind.REGION || area.value().kind() == Area.Kind.DISTRICT;
            boolean small = area.value().kind() == Area.Kind.MUNICIPALITY;
            boolean same = project.all("territories").stream()
                    .anyMatch(name -> area.value().seat() != null && seatOf(name.toString()).filter(area.value().seat()::equals).isPresent());
            if (!small && !region && (!told || same)) {
                project.put("territories", area.value().name(), so.prose(), area.at());
            }
        }
    }

    private Optional<String> seatOf(String name) {
        return so.areas().mentions().stream()
                .filter(mention -> mention.value().name().equals(name) && mention.value().seat() != null)
                .map(mention -> String.valueOf(mention.value().seat()))
                .findFirst();
    }
}
