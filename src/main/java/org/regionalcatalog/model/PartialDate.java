package org.regionalcatalog.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date as far as it is known, written as ISO 8601 writes it: {@code 2010}, {@code 2010-06} or {@code 2010-06-01}.
 *
 * @param text a year, a month or a day of the years 1800 to 2199 that exists in the calendar
 */
public record PartialDate(String text) implements Scalar, Comparable<PartialDate> {

    public PartialDate {
        if (!exists(text)) {
            throw new IllegalArgumentException("not a date: " + text);
        }
    }

    /** The day, if it exists. */
    public static Optional<PartialDate> ofDay(int year, int month, int day) {
        return find("%04d-%02d-%02d".formatted(year, month, day));
    }

    /** The month, if it exists. */
    public static Optional<PartialDate> ofMonth(int year, int month) {
        return find("%04d-%02d".formatted(year, month));
    }

    /** The year, if it lies in 1800 to 2199. */
    public static Optional<PartialDate> ofYear(int year) {
        return find("%04d".formatted(year));
    }

    /** The date written as {@code text}, if it is one. */
    public static Optional<PartialDate> find(String text) {
        return exists(text) ? Optional.of(new PartialDate(text)) : Optional.empty();
    }

    /** How far the date is known. */
    public Precision precision() {
        return switch (text.length()) {
            case 4 -> Precision.YEAR;
            case 7 -> Precision.MONTH;
            default -> Precision.DAY;
        };
    }

    /** The year. */
    public int year() {
        return Integer.parseInt(text.substring(0, 4));
    }

    /** The first day that the date may mean. */
    public LocalDate firstDay() {
        return switch (precision()) {
            case YEAR -> LocalDate.of(year(), 1, 1);
            case MONTH -> YearMonth.parse(text).atDay(1);
            case DAY -> LocalDate.parse(text);
        };
    }

    /** The last day that the date may mean. */
    public LocalDate lastDay() {
        return switch (precision()) {
            case YEAR -> LocalDate.of(year(), 12, 31);
            case MONTH -> YearMonth.parse(text).atEndOfMonth();
            case DAY -> LocalDate.parse(text);
        };
    }

    private static boolean exists(String text) {
        if (text.length() < 4 || text.compareTo("1800") < 0 || text.compareTo("2200") >= 0) {
            return false;
        }
        try {
            return switch (text.length()) {
                case 4 -> text.chars().allMatch(c -> c >= '0' && c <= '9');
                case 7 -> YearMonth.parse(text).toString().equals(text);
                case 10 -> LocalDate.parse(text).toString().equals(text);
                default -> false;
            };
        } catch (DateTimeException notADate) {
            return false;
        }
    }

    /** Earlier dates first; of two that begin alike, the less precise one first. */
    @Override
    public int compareTo(PartialDate other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
