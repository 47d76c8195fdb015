package social.lanyard.organisation.verification;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What may show on somebody's page, as they asked. */
enum Wish {
    PROFESSION,
    ORGANISATION,
    ROLE;

    static String stored(Set<Wish> wishes) {
        return wishes.stream().sorted().map(Wish::name).collect(Collectors.joining(" "));
    }

    static Set<Wish> of(String stored) {
        EnumSet<Wish> wishes = EnumSet.noneOf(Wish.class);
        Arrays.stream(stored.split(" "))
                .flatMap(name ->
                        Arrays.stream(values()).filter(wish -> wish.name().equals(name)))
                .forEach(wishes::add);
        return wishes;
    }
}
