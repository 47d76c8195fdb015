package social.lanyard.organisation.ending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import social.lanyard.organisation.Facet;
import social.lanyard.organisation.FacetKind;
import social.lanyard.organisation.Method;
import social.lanyard.organisation.ending.Plan.Group;

class PlanTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final long TRUST = 9000;
    private static final long VERIFIER = 8000;

    static Facet facet(long id, long accountId) {
        Facet facet = Facet.offered(
                new Facet.Offer(
                        id,
                        null,
                        accountId,
                        "Ottoline",
                        TRUST,
                        FacetKind.EMPLOYMENT,
                        "Member of staff",
                        null,
                        null,
                        Set.of(Method.STAFF_RECORD),
                        VERIFIER,
                        "an admin",
                        LocalDate.of(2027, 5, 1),
                        ""),
                NOW);
        facet.accept(true, false, NOW);
        return facet;
    }

    private static List<Facet> people(int number) {
        List<Facet> facets = new ArrayList<>();
        for (int i = 1; i <= number; i++) {
            facets.add(facet(100 + i, i));
        }
        return facets;
    }

    @Test
    void five_end_at_once() {
        Plan plan = Plan.of(people(5), Map.of(), 0);
        assertThat(plan.atOnce()).hasSize(5);
        assertThat(plan.waiting()).isEmpty();
    }

    @Test
    void six_wait_all_of_them_together() {
        Plan plan = Plan.of(people(6), Map.of(), 0);
        assertThat(plan.atOnce()).isEmpty();
        assertThat(plan.waiting()).singleElement().satisfies(group -> {
            assertThat(group.why()).isEqualTo(Why.MANY);
            assertThat(group.facets()).hasSize(6);
        });
    }

    @Test
    void what_ended_within_a_day_counts() {
        assertThat(Plan.of(people(1), Map.of(), 4).atOnce()).hasSize(1);
        assertThat(Plan.of(people(1), Map.of(), 5).atOnce()).isEmpty();
        assertThat(Plan.of(people(3), Map.of(), 3).atOnce()).isEmpty();
    }

    @Test
    void several_statements_of_one_person_count_each() {
        List<Facet> facets = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            facets.add(facet(100 + i, 1));
        }
        assertThat(Plan.of(facets, Map.of(), 0).atOnce()).isEmpty();
    }

    @Test
    void who_raised_a_concern_waits_and_the_others_end() {
        Plan plan = Plan.of(people(3), Map.of(2L, Near.CONCERN), 0);
        assertThat(plan.atOnce()).extracting(Facet::accountId).containsExactly(1L, 3L);
        assertThat(plan.waiting()).extracting(Group::why).containsExactly(Why.CONCERN);
    }

    @Test
    void each_person_near_a_concern_is_decided_alone_with_all_their_statements() {
        List<Facet> facets = List.of(facet(101, 1), facet(102, 1), facet(103, 2));
        Plan plan = Plan.of(facets, Map.of(1L, Near.CONCERN, 2L, Near.CLOSED), 0);
        assertThat(plan.atOnce()).isEmpty();
        assertThat(plan.waiting()).extracting(Group::why).containsExactly(Why.CONCERN, Why.CLOSED);
        assertThat(plan.waiting().get(0).facets()).hasSize(2);
    }

    @Test
    void among_many_nobody_sees_who_wrote_for_few() {
        Plan plan = Plan.of(people(6), Map.of(2L, Near.CLOSED), 0);
        assertThat(plan.waiting()).extracting(Group::why).containsExactly(Why.MANY);
        assertThat(plan.waiting().get(0).facets()).hasSize(6);
    }

    @Test
    void nothing_is_lost_or_doubled_whatever_comes_together() {
        for (int number = 1; number < 12; number++) {
            for (int ended = 0; ended < 8; ended++) {
                Map<Long, Near> near = Map.of(1L, Near.CONCERN, 3L, Near.CLOSED);
                Plan plan = Plan.of(people(number), near, ended);
                List<Long> all = new ArrayList<>();
                plan.atOnce().forEach(facet -> all.add(facet.id()));
                plan.waiting().forEach(group -> group.facets().forEach(facet -> all.add(facet.id())));
                assertThat(all).hasSize(number).doesNotHaveDuplicates();
                assertThat(plan.atOnce()).allMatch(facet -> !near.containsKey(facet.accountId()));
                assertThat(plan.atOnce().isEmpty() || plan.atOnce().size() + ended <= 5)
                        .isTrue();
            }
        }
    }

    @Test
    void a_place_in_the_log_tells_the_month_and_nothing_finer() {
        long november = DecideEnding.key(LocalDate.of(2026, 11, 1));
        long december = DecideEnding.key(LocalDate.of(2026, 12, 1));
        assertThat(november / 1_000_000_000).isEqualTo(56L * 12 + 10);
        assertThat(december / 1_000_000_000).isEqualTo(56L * 12 + 11);
        List<Long> keys = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            keys.add(DecideEnding.key(LocalDate.of(2026, 11, 1)));
        }
        assertThat(keys)
                .doesNotHaveDuplicates()
                .isNotEqualTo(keys.stream().sorted().toList());
    }
}
