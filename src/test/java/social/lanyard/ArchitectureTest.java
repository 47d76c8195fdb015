package social.lanyard;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.junit.jupiter.api.Test;

/** Who may import whom. The table is the one of src/main/docs/architecture.md; both change together. */
class ArchitectureTest {
    private static final String ROOT = "social.lanyard.";

    private static final String LEVEL_1 = "web text media audit outbox policy support";

    /** Package, its level, and what it may import besides itself. */
    private static final Map<String, Row> TABLE = Map.ofEntries(
            row("support", 0, ""),
            row("web", 1, "support"),
            row("text", 1, "support"),
            row("media", 1, "support"),
            row("audit", 1, "support"),
            row("outbox", 1, "support"),
            row("policy", 1, "support"),
            row("confidentiality", 2, "text policy support"),
            row("identity", 3, "confidentiality " + LEVEL_1),
            row("organisation", 4, "identity confidentiality " + LEVEL_1),
            row("follow", 4, "identity outbox web text audit support"),
            row("post", 5, "follow organisation identity confidentiality " + LEVEL_1),
            row("timeline", 6, "post follow organisation identity web text support"),
            row("feed", 6, "post organisation identity web text support"),
            row("chat", 6, "post organisation identity web text audit outbox support"),
            row("moderation", 7, "chat post follow organisation identity web text audit outbox policy support"),
            row("search", 7, "chat post follow organisation identity confidentiality web text support"),
            row("insight", 7, "chat post follow organisation identity web support"),
            row("digest", 7, "timeline feed post follow organisation identity outbox web text support"),
            row("notification", 8, "moderation chat post follow organisation identity audit outbox web text support"),
            row("live", 9, "notification timeline post follow organisation identity web text support"),
            row(
                    "api",
                    9,
                    "notification moderation search insight chat feed timeline post follow organisation identity "
                            + "confidentiality " + LEVEL_1),
            row("federation", 8, "moderation post follow identity outbox web text media support"));

    private static final Pattern NAMES_TO_AVOID =
            Pattern.compile(".*(Manager|Helper|Util|Utils|Impl|Dto|DTO|Service|Data)$|^Abstract.*");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("social.lanyard");

    private record Row(int level, Set<String> imports) {}

    private static Map.Entry<String, Row> row(String name, int level, String imports) {
        return entry(name, new Row(level, imports.isEmpty() ? Set.of() : Set.of(imports.split(" "))));
    }

    @Test
    void the_classes_were_found() {
        Map<String, Integer> found = new TreeMap<>();
        CLASSES.forEach(type -> found.merge(packageOf(type), 1, Integer::sum));
        assertThat(found).containsKeys("support", "web", "text", "identity", "policy", "outbox");
        assertThat(found.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(80);
    }

    @Test
    void the_table_itself_has_no_arrow_that_points_up() {
        TABLE.forEach((name, row) -> {
            for (String imported : row.imports()) {
                assertThat(TABLE).as(name + " imports " + imported).containsKey(imported);
                assertThat(TABLE.get(imported).level())
                        .as(name + " imports " + imported)
                        .isLessThan(row.level());
            }
        });
    }

    @Test
    void every_package_is_in_the_table() {
        Set<String> unknown = new TreeSet<>();
        CLASSES.forEach(type -> {
            if (!TABLE.containsKey(packageOf(type))) {
                unknown.add(type.getName());
            }
        });
        assertThat(unknown).isEmpty();
    }

    @Test
    void nobody_imports_what_the_table_forbids() {
        Set<String> forbidden = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            String from = packageOf(type);
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (target.getName().startsWith(ROOT)) {
                    String to = packageOf(target);
                    Row row = TABLE.get(from);
                    if (row != null && !to.equals(from) && !row.imports().contains(to)) {
                        forbidden.add(type.getName() + " -> " + target.getName());
                    }
                }
            }
        }
        assertThat(forbidden).isEmpty();
    }

    /** The table has no cycle between packages; this finds those between sub-packages, which the table does not name. */
    @Test
    void there_are_no_cycles() {
        Map<String, Set<String>> arrows = new TreeMap<>();
        for (JavaClass type : CLASSES) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (target.getName().startsWith(ROOT)
                        && !target.getPackageName().equals(type.getPackageName())) {
                    arrows.computeIfAbsent(type.getPackageName(), name -> new TreeSet<>())
                            .add(target.getPackageName());
                }
            }
        }
        assertThat(arrows).as("arrows between packages").isNotEmpty();
        for (String start : arrows.keySet()) {
            assertThat(reachable(start, arrows)).as("from " + start).doesNotContain(start);
        }
    }

    private static Set<String> reachable(String start, Map<String, Set<String>> arrows) {
        Set<String> seen = new HashSet<>();
        List<String> next = new ArrayList<>(arrows.getOrDefault(start, Set.of()));
        while (!next.isEmpty()) {
            String name = next.remove(next.size() - 1);
            if (seen.add(name)) {
                next.addAll(arrows.getOrDefault(name, Set.of()));
            }
        }
        return seen;
    }

    @Test
    void every_resource_method_says_who_may_call_it_and_can_be_called() {
        Set<String> unsaid = new TreeSet<>();
        int methods = 0;
        for (JavaClass type : CLASSES) {
            for (JavaMethod method : type.getMethods()) {
                if (method.isMetaAnnotatedWith(HttpMethod.class)) {
                    methods++;
                    if (!says(method) && !saidForAll(type)) {
                        unsaid.add(method.getFullName() + " has no access annotation");
                    }
                    if (!java.lang.reflect.Modifier.isPublic(method.reflect().getModifiers())) {
                        unsaid.add(method.getFullName() + " is not public, so it is never called");
                    }
                }
            }
        }
        assertThat(methods).as("resource methods found").isGreaterThan(5);
        assertThat(unsaid).isEmpty();
    }

    /** A client that hangs up must not cut a write in two; the same key tells it later what became of it. */
    @Test
    void what_writes_goes_on_when_its_client_hangs_up() {
        Set<String> cut = new TreeSet<>();
        int methods = 0;
        for (JavaClass type : CLASSES) {
            for (JavaMethod method : type.getMethods()) {
                if (WRITES.stream().anyMatch(method::isAnnotatedWith)) {
                    methods++;
                    if (!goesOn(method) && !goesOn(type)) {
                        cut.add(method.getFullName() + " needs @Cancellable(false)");
                    }
                }
            }
        }
        assertThat(methods).as("writing methods found").isGreaterThan(20);
        assertThat(cut).isEmpty();
    }

    private static final List<Class<? extends Annotation>> WRITES =
            List.of(POST.class, PUT.class, DELETE.class, PATCH.class);

    private static boolean goesOn(HasAnnotations<?> declared) {
        return declared.isAnnotatedWith(Cancellable.class)
                && !declared.getAnnotationOfType(Cancellable.class).value();
    }

    private static final List<Class<? extends Annotation>> ACCESS =
            List.of(PermitAll.class, Authenticated.class, RolesAllowed.class, DenyAll.class);

    private static boolean says(CanBeAnnotated declared) {
        return ACCESS.stream().anyMatch(declared::isAnnotatedWith);
    }

    /** Once one of its methods says something else, what a class says holds for none of them: the others are closed. */
    private static boolean saidForAll(JavaClass type) {
        return says(type) && type.getMethods().stream().noneMatch(ArchitectureTest::says);
    }

    @Test
    void names_say_what_a_class_is_for() {
        assertThat(CLASSES.stream()
                        .filter(type -> !type.getName().contains("$"))
                        .map(JavaClass::getSimpleName)
                        .filter(name -> NAMES_TO_AVOID.matcher(name).matches()))
                .isEmpty();
    }

    @Test
    void every_package_says_what_it_is_for() {
        Set<String> described = new TreeSet<>();
        Set<String> all = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            all.add(type.getPackageName());
            if (type.getSimpleName().equals("package-info")) {
                described.add(type.getPackageName());
            }
        }
        assertThat(all).isNotEmpty();
        // A package-info without annotations leaves no class file: look at the sources.
        for (String name : all) {
            java.nio.file.Path file =
                    java.nio.file.Path.of("src/main/java", name.split("\\.")).resolve("package-info.java");
            assertThat(described.contains(name) || java.nio.file.Files.exists(file))
                    .as(name)
                    .isTrue();
        }
    }

    private static String packageOf(JavaClass type) {
        String name = type.getPackageName();
        return name.length() <= ROOT.length()
                ? ""
                : Arrays.asList(name.substring(ROOT.length()).split("\\.")).get(0);
    }
}
