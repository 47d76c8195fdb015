package social.lanyard.local;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Everything that the local run starts, in its order, and the way back. */
final class LocalHouse implements AutoCloseable {

    private final LocalFolder folder;
    private final LocalPorts ports;
    private final Progress progress;
    private final OpenParts parts = new OpenParts();
    private final CompletableFuture<LocalProblem> failure = new CompletableFuture<>();

    LocalHouse(LocalFolder folder, LocalPorts ports, Progress progress) {
        this.folder = folder;
        this.ports = ports;
        this.progress = progress;
    }

    /** Returns when people can sign in; readers come in long before that. */
    void open() {
        LocalSecrets secrets = LocalSecrets.of(folder.data().resolve("secrets.properties"));
        KeycloakSettings toKeycloak = new KeycloakSettings(
                ports.keycloak(), ports.origin(), ports.mail(), secrets.site().oidcSecret(), secrets.keycloakAdmin());
        CompletableFuture<Void> signIn = CompletableFuture.runAsync(() -> openSignIn(toKeycloak));
        openMail();
        LocalPostgres postgres = openDatabase(secrets.database());
        fill(postgres, toKeycloak.issuer(), secrets.site());
        openSite(postgres, toKeycloak, secrets.site());
        join(signIn);
        progress.block(new ReadyBlock(folder, ports, progress.seconds()).text());
    }

    /** Waits as long as all is well, which may be for ever. */
    LocalProblem awaitFailure() {
        try {
            return failure.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new LocalProblem("Interrupted.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        progress.stopping();
        parts.close();
        progress.say("Stopped.");
    }

    private void openMail() {
        LocalMail mail = parts.open(() -> LocalMail.start(ports.mail(), folder.mail()));
        parts.open(() -> MailboxPage.start(ports.mailbox(), mail.folder()));
    }

    private LocalPostgres openDatabase(DatabasePasswords passwords) {
        progress.say("Starting PostgreSQL.");
        Path data = LocalFolder.make(folder.data()).resolve("postgresql");
        Path log = folder.logs().resolve("postgresql.log");
        LocalPostgres postgres =
                parts.open(() -> LocalPostgres.start(folder.programs(), data, log, ports.postgres(), passwords, true));
        postgres.whenItEnds(() -> failWith(new LocalProblem("PostgreSQL ended, and nothing works without it. Its log: "
                + log + ". Start again with the same command.")));
        LocalSchema.migrate(postgres);
        progress.say("PostgreSQL is up and has this version's schema.");
        return postgres;
    }

    private void fill(LocalPostgres postgres, String issuer, SiteSecrets secrets) {
        if (DemoContent.load(postgres, folder.repository(), secrets.masterKey(), issuer, ports.origin())) {
            progress.say("The demo content is loaded.");
        } else {
            DemoContent.moveSignInsTo(postgres, issuer);
        }
    }

    private void openSite(LocalPostgres postgres, KeycloakSettings toKeycloak, SiteSecrets secrets) {
        progress.say("Starting the site.");
        SiteSettings settings = new SiteSettings()
                .origin(ports.origin())
                .database(postgres)
                .keycloak(toKeycloak)
                .mailPort(ports.mail())
                .secrets(secrets)
                .pictures(folder.data().resolve("pictures"))
                .set("lanyard.second-factor.required", Boolean.toString(DemoCodes.wanted()))
                .set("quarkus.http.host", "127.0.0.1")
                .set("quarkus.http.port", Integer.toString(ports.web()))
                .set("quarkus.management.host", "127.0.0.1")
                .set("quarkus.management.port", Integer.toString(ports.management()));
        LocalSite site = parts.open(() -> LocalSite.start(folder, settings, ports.management()));
        site.awaitReady();
        site.whenItEnds(() -> failWith(site.failure()));
        progress.say("Readers can come in: " + ports.origin());
    }

    private void openSignIn(KeycloakSettings settings) {
        KeycloakProgram program = new KeycloakProgram(folder.programs());
        if (!program.isBuilt()) {
            progress.say("Preparing Keycloak. This happens once and takes about half a minute.");
            Path log = folder.logs().resolve("keycloak-build.log");
            parts.open(() -> program.startBuild(log)).awaitEnd();
        }
        progress.say("Starting Keycloak.");
        Path repository = folder.repository();
        RealmFile realm = RealmFile.of(
                repository.resolve("src/main/keycloak/lanyard-realm.json"),
                List.of(repository.resolve("src/test/resources/demo/realm-overlay.json")));
        LocalKeycloak keycloak = parts.open(() -> LocalKeycloak.start(
                program,
                new KeycloakHome(folder.data().resolve("keycloak")),
                new KeycloakTheme(repository),
                realm,
                settings,
                folder.logs().resolve("keycloak.log")));
        keycloak.awaitReady();
        keycloak.whenItEnds(
                () -> parts.unlessClosing(
                        () -> progress.say(
                                "Keycloak ended: nobody can sign in now, reading goes on. To get it back, stop this and start it again.")));
        if (keycloak.realmChangedSinceImport()) {
            progress.say("The realm file or the demo accounts changed since Keycloak's data was made. That data is kept"
                    + " as it is; -Dlanyard.fresh takes the change and removes what people did here.");
        }
        keycloak.agreeOnCodes();
        progress.say("Keycloak is up: people can sign in.");
    }

    private void failWith(LocalProblem problem) {
        parts.unlessClosing(() -> failure.complete(problem));
    }

    private static void join(CompletableFuture<Void> started) {
        try {
            started.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof LocalProblem problem ? problem : e;
        }
    }
}
