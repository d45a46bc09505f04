package org.yourplace.csrbrokerage.allowance;

import static org.yourplace.csrbrokerage.CsrPermission.PAYROLL;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.view.CsvFile;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violations;

/**
 * Who was away, for payroll, so that unpaid hours can be deducted. Every line is in exactly one file; a file is kept as it was made; what is
 * put right comes as a counter-line in the next one.
 */
public final class Absences {
    private static final String LINES = """
            SELECT l.*, t.away, coalesce(m.name, '') AS name, coalesce(m.external, '') AS staff, f.number AS file FROM csr_brokerage.absence_line l
            JOIN csr_brokerage.time_off t ON t.id = l.time_off_id AND t.tenant_id = l.tenant_id
            LEFT JOIN core.membership r ON r.id = l.member_id AND r.tenant_id = l.tenant_id
            LEFT JOIN core.membership m ON m.id = coalesce(r.merged_into, r.id) AND m.tenant_id = r.tenant_id
            LEFT JOIN csr_brokerage.absence_file f ON f.id = l.file_id AND f.tenant_id = l.tenant_id WHERE l.tenant_id = core.tenant()""";
    private static final String FILES =
            "SELECT id, number, month, lines, made_at FROM csr_brokerage.absence_file WHERE tenant_id = core.tenant()";
    private static final List<String> HEAD =
            List.of("File", "Staff number", "Name", "Date", "Paid or unpaid", "Hours", "Minutes", "Line", "Correction");

    private final FeatureContext core;

    public Absences(FeatureContext core) {
        this.core = core;
    }

    /** A line as a file has it. */
    private record Written(
            int number, String name, String staff, LocalDate day, String pot, int minutes, int line, String reason) {}

    public Slice<AbsenceLine> lines(boolean open, @Nullable String words, int limit, @Nullable String after) {
        core.access().require(PAYROLL);
        var cursor = DayCursor.of(after);
        return core.database().read(tx -> {
            var query = tx.sql()
                    .createQuery(LINES
                            + (open ? " AND l.file_id IS NULL" : "")
                            + (words == null ? "" : " AND position(lower(:words) IN lower(m.name)) > 0")
                            + (cursor == null ? "" : " AND l.day <= :past AND (l.day < :past OR l.id > :last)")
                            + " ORDER BY l.day DESC, l.id LIMIT :limit")
                    .bind("limit", limit + 1);
            if (words != null) query.bind("words", words);
            if (cursor != null) query.bind("past", cursor.day()).bind("last", cursor.id());
            return Slice.of(
                    query.map((row, context) -> new AbsenceLine(
                                    row.getObject("id", UUID.class),
                                    row.getObject("time_off_id", UUID.class),
                                    row.getString("staff"),
                                    row.getString("name"),
                                    row.getObject("day", LocalDate.class),
                                    row.getString("pot"),
                                    row.getInt("minutes"),
                                    row.getInt("away"),
                                    row.getInt("number"),
                                    row.getString("reason"),
                                    row.getObject("file", Integer.class)))
                            .list(),
                    limit,
                    last -> new DayCursor(last.day(), last.id()).text());
        });
    }

    public Slice<AbsenceFile> files(int limit, @Nullable Integer before) {
        core.access().require(PAYROLL);
        return core.database()
                .read(tx -> Slice.of(
                        tx.sql()
                                .createQuery(FILES + " AND number < :before ORDER BY number DESC LIMIT :limit")
                                .bind("before", before == null ? Integer.MAX_VALUE : before)
                                .bind("limit", limit + 1)
                                .map((row, context) -> file(row))
                                .list(),
                        limit,
                        last -> String.valueOf(last.number())));
    }

    private static AbsenceFile file(java.sql.ResultSet row) throws java.sql.SQLException {
        return new AbsenceFile(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getObject("month", LocalDate.class),
                row.getInt("lines"),
                row.getTimestamp("made_at").toInstant());
    }

    public AbsenceFile file(int number) {
        core.access().require(PAYROLL);
        return core.database().read(tx -> find(tx, number));
    }

    private static AbsenceFile find(Tx tx, int number) {
        return tx.sql()
                .createQuery(FILES + " AND number = :number")
                .bind("number", number)
                .map((row, context) -> file(row))
                .findOne()
                .orElseThrow(DomainException::notFound);
    }

    /** The file as it was made. */
    public String content(int number) {
        core.access().require(PAYROLL);
        return core.database().read(tx -> tx.sql()
                .createQuery("SELECT content FROM csr_brokerage.absence_file WHERE tenant_id = core.tenant()"
                        + " AND number = :number")
                .bind("number", number)
                .mapTo(String.class)
                .findOne()
                .orElseThrow(DomainException::notFound));
    }

    /** Makes the next file: everything up to the end of a month that was in none before. */
    public AbsenceFile make(LocalDate month) {
        core.access().require(PAYROLL);
        var today =
                LocalDate.ofInstant(core.clock().instant(), core.workingDays().zone());
        Violations.of()
                .check(month.getYear() >= 2020 && !month.isAfter(today), "month", "in-the-future")
                .done();
        return core.database().write(tx -> {
            var id = core.ids().next();
            var lines = tx.sql()
                    .createQuery("SELECT * FROM csr_brokerage.take_lines(:file, :month)")
                    .bind("file", id)
                    .bind("month", month.withDayOfMonth(1))
                    .map((row, context) -> new Written(
                            row.getInt("number"),
                            row.getString("name"),
                            row.getString("staff"),
                            row.getObject("day", LocalDate.class),
                            row.getString("pot"),
                            row.getInt("minutes"),
                            row.getInt("line"),
                            row.getString("reason")))
                    .list();
            if (lines.isEmpty()) throw new DomainException(AllowanceError.NOTHING_TO_WRITE_OUT);
            int number = lines.getFirst().number();
            tx.sql()
                    .createQuery("SELECT csr_brokerage.keep_file(:file, :content)::text")
                    .bind("file", id)
                    .bind("content", text(lines))
                    .mapTo(String.class)
                    .list();
            core.audit().record(tx, "absences-written-out", id, "number", String.valueOf(number));
            return find(tx, number);
        });
    }

    /** Numbers stay numbers, also below nothing; words cannot act as a formula. */
    private static String text(List<Written> lines) {
        var rows = new StringBuilder(CsvFile.of(List.of(HEAD)));
        for (var one : lines) {
            var words = CsvFile.of(List.of(List.of(one.staff(), one.name()))).strip();
            var reason = CsvFile.of(List.of(List.of(one.reason()))).strip();
            rows.append(one.number())
                    .append(',')
                    .append(words.substring(1))
                    .append(',')
                    .append(one.day())
                    .append(',')
                    .append(one.pot())
                    .append(',')
                    .append(MyTimeOff.hours(one.minutes()))
                    .append(',')
                    .append(one.minutes())
                    .append(',')
                    .append(one.line())
                    .append(',')
                    .append(reason.isEmpty() ? "" : reason.substring(1))
                    .append("\r\n");
        }
        return rows.toString();
    }

    /** Puts right how long somebody was away. */
    public void correct(UUID timeOff, int minutes, @Nullable String reason) {
        core.access().require(PAYROLL);
        Violations.of()
                .range("minutes", minutes, 0, 24 * 60)
                .text("reason", reason, 1, 500)
                .done();
        core.database().write(tx -> {
            Refused.translate(() -> tx.sql()
                    .createQuery("SELECT csr_brokerage.correct_absence(:id, :minutes, :reason)::text")
                    .bind("id", timeOff)
                    .bind("minutes", minutes)
                    .bind("reason", reason)
                    .mapTo(String.class)
                    .list());
            core.audit().record(tx, "absence-corrected", timeOff, "minutes", String.valueOf(minutes));
            return true;
        });
    }
}
