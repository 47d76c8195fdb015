package social.lanyard.organisation.bulk;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;

/** One after the other, because a database session does one thing at a time. */
final class Each {
    private Each() {}

    static <T> Uni<Void> of(List<T> some, Function<T, Uni<Void>> act) {
        return Multi.createFrom()
                .iterable(some)
                .onItem()
                .transformToUniAndConcatenate(one -> act.apply(one).replaceWith(one))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
