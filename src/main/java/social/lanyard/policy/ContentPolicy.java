package social.lanyard.policy;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The rules for what people publish, read from {@code content-policy.md} at the start. Whoever cites a rule names its id
 * and this version.
 *
 * @param version as the file states it, such as "1.0"
 * @param since the day from which this version holds
 * @param introduction HTML
 * @param changes HTML of the list of versions
 * @param source the file itself
 */
public record ContentPolicy(
        String version,
        LocalDate since,
        String introduction,
        List<PolicySection> sections,
        String changes,
        String source) {
    public ContentPolicy {
        sections = List.copyOf(sections);
    }

    /** The rule with this id, such as C2. */
    public Optional<Clause> clause(String id) {
        return clauses().stream().filter(clause -> clause.id().equals(id)).findFirst();
    }

    public List<Clause> clauses() {
        return sections.stream().flatMap(section -> section.clauses().stream()).toList();
    }

    /** Reads the file once, when the application starts. */
    @ApplicationScoped
    static class AtStart {
        @Startup
        @Produces
        @Singleton
        ContentPolicy policy() {
            return new PolicyFile(HouseFile.read("/content-policy.md")).policy();
        }
    }
}
