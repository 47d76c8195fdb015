package social.lanyard.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import social.lanyard.support.Refusal;

/** Each name in disguise is refused as it stands, or looks the same to us as the name that it copies. */
class DisguisesTest {
    private final Names names = new Names();

    @Test
    void a_disguise_is_refused_or_looks_the_same() {
        for (String name :
                List.of("Amara Osei-Bright", "Willowmere Hospitals", "Oliwia Kowalczyk Xy", "Dr Phil Hill")) {
            List<String> seen = new ArrayList<>();
            for (String disguise : new Disguises(name.hashCode()).of(name, 500)) {
                try {
                    AcceptedName accepted = names.display(disguise);
                    if (!accepted.skeleton().equals(Names.likeness(name))) {
                        seen.add(disguise + " = " + accepted.skeleton());
                    }
                } catch (Refusal refused) {
                    assertThat(refused.problems()).isNotEmpty();
                }
            }
            assertThat(seen)
                    .as("passes for %s (%s)", name, Names.likeness(name))
                    .isEmpty();
        }
    }

    @Test
    void words_of_authority_are_seen_through_their_spelling() {
        for (String word : List.of(
                "V e r i f i e d",
                "ver-ified",
                "verif1ed",
                "v3rified",
                "VERlFIED",
                "ＶＥＲＩＦＩＥＤ",
                "𝗩𝗲𝗿𝗶𝗳𝗶𝗲𝗱",
                "ᵛᵉʳⁱᶠⁱᵉᵈ",
                "vеrifiеd",
                "ver.if.ied",
                "0fficial",
                "0FF1C1AL",
                "Off'icial",
                "o f f i c i a l",
                "οfficial",
                "N.H.S.",
                "NH5",
                "Lany4rd",
                "m0derator",
                "rnoderator",
                "c0nfirmed",
                "Admin",
                "Véŕifíed")) {
            assertThat(Names.claimsAuthority("Amara " + word)).as(word).isTrue();
        }
        for (String fine : List.of(
                "Ver Ifield",
                "Anna Hussain",
                "Official-Smythe-Jones".substring(9),
                "Confirma Bell",
                "Veronica Fiedler",
                "Norah Stone",
                "Ms A D Minton",
                "Nash Patel",
                "they/them")) {
            assertThat(Names.claimsAuthority(fine)).as(fine).isFalse();
        }
    }

    @Test
    void names_of_the_world_stand() {
        for (String name : List.of(
                "Siân O’Neill",
                "Nguyễn Thị Minh Khai",
                "Łukasz Żółć",
                "Анна Петрова",
                "Μαρία Παπαδοπούλου",
                "李小龍",
                "たなか Taro",
                "김민지",
                "अनिता शर्मा",
                "محمد علي",
                "שרה כהן",
                "ਹਰਪ੍ਰੀਤ ਕੌਰ",
                "Աննա",
                "Ní Bhriain, Aoife",
                "Jean-Luc (Luc) d’Arcy",
                "Ọlá Adéwálé",
                "Ward 7 & Theatre 2")) {
            assertThat(names.display(name).text()).isEqualTo(name);
        }
    }
}
