package social.lanyard.organisation.bulk;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import social.lanyard.organisation.Days;
import social.lanyard.organisation.Desk;
import social.lanyard.organisation.Desks;
import social.lanyard.support.Ids;
import social.lanyard.support.Refusal;
import social.lanyard.text.CleanText;
import social.lanyard.web.Once;

/** Takes a staff file: it is read to its end once, and kept sealed until it is confirmed or a day is over. */
@ApplicationScoped
class TakeFile {
    /** What nobody has confirmed yet; more would only be forgotten. */
    private static final int MOST_OPEN = 10;

    private final Desks desks;
    private final StaffImports imports;
    private final FilePool pool;
    private final Packed packed;
    private final Once once;
    private final Ids ids;
    private final Clock clock;

    TakeFile(Desks desks, StaffImports imports, FilePool pool, Packed packed, Once once, Ids ids, Clock clock) {
        this.desks = desks;
        this.imports = imports;
        this.pool = pool;
        this.packed = packed;
        this.once = once;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param print tells one file from another: the same token sends one file only */
    private record Taken(byte[] content, int rows, String print) {}

    /** @param file as the form sent it; gone when the request is over */
    @WithTransaction
    Uni<Once.Outcome> of(long accountId, String code, String key, Path file, String name) {
        return desks.verifyingNow(code, accountId)
                .chain(desk -> pool.away(() -> read(file))
                        .chain(taken -> once.run(
                                accountId, key, code + "\n" + taken.print(), () -> keep(desk, taken, shown(name)))));
    }

    private Uni<Once.Outcome> keep(Desk desk, Taken taken, String name) {
        long id = ids.next();
        return imports.count(
                        "organisationId = ?1 and state in ?2 and madeAt > ?3",
                        desk.organisationId(),
                        List.of(StaffImport.State.READ, StaffImport.State.TRIED),
                        clock.instant().minus(StaffImport.DAY))
                .invoke(open -> {
                    if (open >= MOST_OPEN) {
                        throw new Refusal(
                                "file",
                                "Ten files wait here already. Confirm one of them, or come back when they are erased: that"
                                        + " is a day after they came.");
                    }
                })
                .chain(() -> imports.persistAndFlush(StaffImport.read(
                        id,
                        desk.organisationId(),
                        name,
                        taken.rows(),
                        desk.accountId(),
                        taken.content(),
                        clock.instant())))
                .map(read -> new Once.Outcome(
                        303, "/organisations/" + desk.code() + "/imports/" + id + "/mapping", Long.toString(id)));
    }

    private Taken read(Path file) throws IOException {
        if (Files.size(file) > FileText.MOST_BYTES) {
            throw new Refusal("file", "This file is larger than 6 MB. Send at most 20,000 people at a time.");
        }
        FileText text = FileText.of(Files.readAllBytes(file));
        char separator = StaffFile.separator(text.text());
        byte[] content = packed.file(text, separator);
        try (StaffFile rows = packed.open(content)) {
            Reading reading = Reading.of(rows, null, Days.today(clock.instant()));
            if (reading.rows() == 0) {
                throw new Refusal("file", "This file has a heading and no people below it.");
            }
            return new Taken(content, reading.rows(), print(text.text()));
        }
    }

    private static String print(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The name without folders, as somebody may recognise it. */
    static String shown(String name) {
        String clean = CleanText.of(name == null ? "" : name)
                .replaceAll("[\\s\\p{C}]+", " ")
                .replaceAll(".*[/\\\\]", "")
                .strip();
        return clean.isEmpty() ? "staff.csv" : clean.length() > 80 ? clean.substring(0, 80) : clean;
    }
}
