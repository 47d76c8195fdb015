package social.lanyard.organisation.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import social.lanyard.organisation.Claim;
import social.lanyard.organisation.FacetKind;
import social.lanyard.organisation.FacetState;
import social.lanyard.organisation.FacetStory;
import social.lanyard.organisation.FacetView;
import social.lanyard.organisation.Method;

/** A facet as data. The sentence is the same as on the page. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Facet", description = "One confirmed statement about a person")
record FacetJson(
        String id,
        FacetKind kind,
        @Schema(description = "What is confirmed, in words") String label,

        @Schema(description = "The register that it speaks of, such as NMC; left out where there is none")
        String register,

        @JsonProperty("register_number")
        @Schema(description = "Only where the person chose to show it. A right shape proves nothing; look it up.")
        String registerNumber,

        @Schema(description = "Who says it") Issuer organisation,

        @Schema(description = "How it was checked, in the order of the sentence")
        List<Method> methods,

        @JsonProperty("methods_in_words") String methodsInWords,
        @JsonProperty("checked_on") LocalDate checkedOn,

        @JsonProperty("checked_by_role")
        @Schema(description = "In which role somebody at the organisation looked; never a name")
        String checkedByRole,

        @JsonProperty("valid_from") @Schema(description = "The first moment at which it holds")
        Instant validFrom,

        @JsonProperty("valid_until")
        @Schema(description = "The first moment at which it does not hold any more, unless it is ended before")
        Instant validUntil,

        @JsonProperty("good_until") @Schema(description = "The last day on which it holds, in London's time")
        LocalDate goodUntil,

        @Schema(description = "At the moment of the answer") FacetState state,

        @Schema(description = "Only for the person's own eyes")
        Boolean hidden,

        @Schema(description = "The badge: the same words as on every page")
        String sentence) {

    /** Who says it. */
    @Schema(name = "FacetIssuer")
    record Issuer(String id, String code, String name) {}

    static FacetJson of(FacetView facet, Instant validFrom, String number, Boolean hidden) {
        return new FacetJson(
                Long.toString(facet.id()),
                facet.kind(),
                facet.label(),
                facet.register(),
                number,
                new Issuer(Long.toString(facet.organisationId()), facet.organisationCode(), facet.organisationName()),
                facet.methodList(),
                facet.methodsInWords(),
                facet.checkedOn(),
                facet.checkedByRole().isEmpty() ? null : facet.checkedByRole(),
                validFrom,
                facet.validUntil(),
                facet.goodUntil(),
                facet.state(),
                hidden,
                Claim.confirmed(null, facet).sentence());
    }

    /** What readers may know of an account, as data. */
    @Schema(name = "KnownFacets", description = "What is confirmed about an account today, and what was")
    record Known(
            @JsonProperty("account_id") String accountId,
            String handle,

            @JsonProperty("display_name")
            @Schema(description = "The name for which the facets hold; under another name they end")
            String displayName,

            @Schema(description = "Those that hold, the most telling first")
            List<FacetJson> facets,

            @Schema(description = "What happened, the newest first, without reasons")
            List<Event> history) {
        static Known of(VerificationPages.KnownPage page) {
            Map<Long, String> numbers = page.numbers();
            return new Known(
                    Long.toString(page.accountId()),
                    page.handle(),
                    page.displayName(),
                    page.now().stream()
                            .map(story -> FacetJson.of(
                                    story.facet(),
                                    story.validFrom(),
                                    numbers.get(story.facet().id()),
                                    null))
                            .toList(),
                    page.before().stream().map(Event::of).toList());
        }
    }

    /** Something that happened to a facet. */
    @Schema(name = "FacetEvent")
    record Event(
            @JsonProperty("facet_id") String facetId,
            Instant at,
            FacetStory.What what,
            FacetKind kind,
            String label,
            Issuer organisation,
            List<Method> methods,
            @JsonProperty("checked_on") LocalDate checkedOn) {
        static Event of(FacetStory.Event event) {
            FacetView facet = event.facet();
            return new Event(
                    Long.toString(facet.id()),
                    event.at(),
                    event.what(),
                    facet.kind(),
                    facet.label(),
                    new Issuer(
                            Long.toString(facet.organisationId()), facet.organisationCode(), facet.organisationName()),
                    facet.methodList(),
                    facet.checkedOn());
        }
    }
}
