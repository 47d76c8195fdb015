package social.lanyard.follow.filter;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where a filter holds. The words are those of the client API. */
public enum Place {
    HOME(1),
    NOTIFICATIONS(2),
    PUBLIC(4),
    THREAD(8),
    ACCOUNT(16);

    private final int bit;

    Place(int bit) {
        this.bit = bit;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Place> of(String word) {
        return Arrays.stream(values())
                .filter(place -> place.word().equals(word))
                .findFirst();
    }

    int bit() {
        return bit;
    }

    static short bits(Collection<Place> places) {
        return (short) places.stream().mapToInt(place -> place.bit).sum();
    }

    static Set<Place> of(int bits) {
        Set<Place> places = EnumSet.noneOf(Place.class);
        for (Place place : values()) {
            if ((bits & place.bit) != 0) {
                places.add(place);
            }
        }
        return places;
    }
}
