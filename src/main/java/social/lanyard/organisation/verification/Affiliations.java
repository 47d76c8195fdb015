package social.lanyard.organisation.verification;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import social.lanyard.organisation.Method;

/** What sign-in has already proved about a person and an organisation. */
@ApplicationScoped
class Affiliations {

    /** Methods that nobody has to carry out, because the person's sign-in did; in the current session. */
    Uni<Set<Method>> proved(long accountId, long organisationId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select how from affiliation
                                 where account_id = ?1 and organisation_id = ?2 and ended_at is null
                                """, String.class)
                        .setParameter(1, accountId)
                        .setParameter(2, organisationId)
                        .getResultList())
                .map(Affiliations::methods);
    }

    private static Set<Method> methods(List<String> hows) {
        EnumSet<Method> methods = EnumSet.noneOf(Method.class);
        for (String how : hows) {
            if (how.equals("DIRECTORY")) {
                methods.add(Method.DIRECTORY);
            } else if (how.equals("MAIL_DOMAIN")) {
                methods.add(Method.ORGANISATION_MAIL);
            }
        }
        return methods;
    }
}
