package social.lanyard.organisation.people;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import social.lanyard.support.Refusal;

/**
 * Creates one organisation from a file and stops: {@code java -Dlanyard.organisation.file=… -jar quarkus-run.jar}, as
 * src/main/docs/operations.md tells. For an
 * operator at the machine itself, for example while sign-in is away. The same rules as on the page.
 */
@ApplicationScoped
class CreateByCommand {
    private static final Logger LOG = Logger.getLogger(CreateByCommand.class);

    private final CreateOrganisation create;
    private final Optional<Path> file;
    private final String origin;

    CreateByCommand(
            CreateOrganisation create,
            @ConfigProperty(name = "lanyard.organisation.file") Optional<Path> file,
            @ConfigProperty(name = "lanyard.origin") String origin) {
        this.create = create;
        this.file = file;
        this.origin = origin;
    }

    void run(@Observes StartupEvent event) {
        file.ifPresent(path -> Quarkus.asyncExit(create(path)));
    }

    private int create(Path path) {
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            Properties typed = new Properties();
            typed.load(reader);
            OrganisationForm form = form(typed);
            CreateOrganisation.Made made = VertxContextSupport.subscribeAndAwait(() -> create.byCommand(form));
            LOG.infof(
                    "Created %s/organisations/%s. The first admin's invitation, good for 14 days: %s/invitations/%s",
                    origin, made.code(), origin, made.token());
            return 0;
        } catch (IOException unreadable) {
            LOG.errorf("Cannot read %s: %s", path, unreadable.getMessage());
        } catch (Refusal refused) {
            refused.problems().forEach(problem -> LOG.errorf("%s: %s", problem.field(), problem.sentence()));
        } catch (Throwable failed) {
            LOG.error("Nothing was created", failed);
        }
        return 1;
    }

    private static OrganisationForm form(Properties typed) {
        OrganisationForm form = new OrganisationForm();
        form.name = typed.getProperty("name");
        form.code = typed.getProperty("code");
        form.ods = typed.getProperty("ods");
        form.domains = typed.getProperty("domains");
        form.how = typed.getProperty("how");
        form.sentence = typed.getProperty("sentence");
        form.checks = typed.getProperty("checks");
        form.contact = typed.getProperty("contact");
        form.admin = typed.getProperty("admin");
        return form;
    }
}
