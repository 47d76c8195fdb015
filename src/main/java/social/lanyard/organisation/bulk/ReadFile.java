package social.lanyard.organisation.bulk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import social.lanyard.organisation.Days;
import social.lanyard.organisation.Desk;
import social.lanyard.organisation.bulk.ImportPages.MappingPage;
import social.lanyard.support.Conflict;
import social.lanyard.web.BritishDates;
import social.lanyard.web.Once;

/** A file as it is looked at while its columns are matched. It is read anew each time: nothing of it is kept in the open. */
@ApplicationScoped
class ReadFile {
    private final ImportShelf shelf;
    private final FilePool pool;
    private final Packed packed;
    private final Clock clock;

    ReadFile(ImportShelf shelf, FilePool pool, Packed packed, Clock clock) {
        this.shelf = shelf;
        this.pool = pool;
        this.packed = packed;
        this.clock = clock;
    }

    /** @param form what was chosen, or null to begin with what was kept */
    Uni<MappingPage> forMapping(Desk desk, long importId, MappingForm form) {
        return shelf.file(desk.organisationId(), importId)
                .invoke(ReadFile::requireOpen)
                .chain(item -> shelf.tried(importId)
                        .chain(tried -> tried == null
                                ? shelf.kept(desk.organisationId())
                                : Uni.createFrom().item(tried))
                        .chain(kept -> shelf.content(desk.organisationId(), importId)
                                .chain(content -> pool.away(() -> read(content, kept)))
                                .map(reading -> page(desk, item, reading, kept, form))));
    }

    private static void requireOpen(ImportShelf.Item item) {
        if (!item.isOpen()) {
            throw new Conflict("This file was confirmed already, or it is older than a day and was erased.");
        }
    }

    private Reading read(byte[] content, Mapping kept) {
        try (StaffFile file = packed.open(content)) {
            return Reading.of(file, kept, Days.today(clock.instant()));
        }
    }

    private static MappingPage page(
            Desk desk, ImportShelf.Item item, Reading reading, Mapping kept, MappingForm typed) {
        MappingForm form = typed == null ? MappingForm.first(Once.token(), reading.choices(), kept) : typed;
        return new MappingPage(desk, item, reading, form, first(reading, form));
    }

    /** A row as it would be read. */
    record First(int row, String name, String role, String register, String checked, String wrong) {}

    private static List<First> first(Reading reading, MappingForm form) {
        java.util.Map<String, Optional<Field>> columns = new java.util.LinkedHashMap<>();
        reading.columns()
                .forEach(column -> columns.put(
                        column.heading(),
                        column.leftOut() == null ? Field.named(form.choice(column.number())) : Optional.empty()));
        Mapping mapping = new Mapping(columns, true, Mapping.AGES.get(0));
        if (!mapping.has(Field.EMAIL)) {
            return List.of();
        }
        return reading.first().stream()
                .map(line -> Entry.of(line, mapping))
                .map(ReadFile::first)
                .toList();
    }

    private static First first(Entry.Read read) {
        Entry entry = read.entry();
        if (entry == null) {
            return new First(read.row(), "", "", "", "", read.wrong());
        }
        String register = entry.register() == null
                ? ""
                : entry.register().title()
                        + (entry.number().isEmpty() ? "" : ", ends " + Reading.ending(entry.number()));
        return new First(
                read.row(),
                entry.name(),
                entry.role(),
                register,
                entry.checked() == null ? "" : BritishDates.day(entry.checked()),
                "");
    }
}
