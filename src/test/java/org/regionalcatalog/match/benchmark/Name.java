package org.regionalcatalog.match.benchmark;

/**
 * What something is called, by its parts; each may be empty, not all.
 *
 * @param owner the organisation it belongs to, when that is another
 * @param kind Městský úřad, Charita, Spolek
 * @param core its own name: Pramen, sv. Anny
 * @param place the town, when it is said
 */
record Name(String owner, String kind, Service service, String core, String place, Form form) {

    static Name of(String kind, String core, String place, Form form) {
        return new Name("", kind, Service.NONE, core, place, form);
    }

    static Name of(String owner, Service service, String core, String place, Form form) {
        return new Name(owner, "", service, core, place, form);
    }

    /** How facilities name the organisation: without its form. */
    String bare() {
        return joined(kind + service.name(), core, place);
    }

    boolean isOwnWord() {
        return !core.isEmpty();
    }

    /**
     * @param brief with what abbreviations it is written
     * @param order 0 kind first; 1 the own name first
     * @param owned 0 without the owner, 1 owner first, 2 owner behind, 3 owner in brackets
     * @param form style of the legal form
     */
    String written(boolean brief, int order, int owned, boolean placed, int form) {
        String what = brief ? abbreviated() : kind + service.name();
        String where = placed || core.isEmpty() ? place : "";
        String own = order == 1 && isOwnWord() && !service.name().isEmpty()
                ? joined(core, "–", Words.lower(what), where)
                : joined(what, core, where);
        String formed = this.form.written(form).isEmpty() ? own : own + ", " + this.form.written(form);
        return owner.isEmpty() || owned == 0 ? formed : owned(formed, owned);
    }

    private String owned(String own, int style) {
        return switch (style) {
            case 1 -> owner + " – " + own;
            case 2 -> own + ", " + owner;
            default -> own + " (" + owner + ")";
        };
    }

    private String abbreviated() {
        return service.equals(Service.NONE)
                ? kind.replace("Městský úřad", "MěÚ")
                        .replace("Obecní úřad", "OÚ")
                        .replace("Oblastní", "Obl.")
                : service.brief();
    }

    /** The same before the law, the town or the association changed it. */
    Name former() {
        Service old = new Service(service.former(), service.former(), service.former(), service.mailbox());
        return new Name(owner, kind, service.equals(Service.NONE) ? service : old, core, place, form);
    }

    private static String joined(String... parts) {
        StringBuilder joined = new StringBuilder();
        for (String each : parts) {
            joined.append(joined.isEmpty() || each.isEmpty() ? "" : " ").append(each);
        }
        return joined.toString();
    }
}
