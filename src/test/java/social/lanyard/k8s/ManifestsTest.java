package social.lanyard.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What kubectl renders of the base, read with the model of Kubernetes objects. */
class ManifestsTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static List<JsonNode> rendered = List.of();

    @BeforeAll
    static void the_base_is_rendered() throws IOException, InterruptedException {
        boolean kubectl = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")));
        if (!kubectl) {
            System.out.println(
                    "No kubectl on this machine: the manifests are not checked. Debian has it in kubernetes-client.");
        }
        assumeTrue(kubectl, "no kubectl on this machine");
        Path output = Files.createTempFile("rendered", ".yaml");
        Process process = new ProcessBuilder("kubectl", "kustomize", "k8s/base")
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(output.toFile())) {
            rendered = documents.readAll();
        }
        Files.delete(output);
    }

    @Test
    void the_base_holds_what_a_running_site_needs() {
        assertThat(rendered)
                .extracting(document -> document.get("kind").asText())
                .containsExactlyInAnyOrder(
                        "ServiceAccount", "ConfigMap", "Deployment", "Service", "NetworkPolicy", "PodDisruptionBudget");
    }

    @Test
    void the_pod_runs_as_nobody_special_on_a_read_only_root() {
        var pod = deployment().getSpec().getTemplate().getSpec();
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getRunAsUser()).isGreaterThan(1000);
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getEnableServiceLinks()).isFalse();
        var container = container().getSecurityContext();
        assertThat(container.getReadOnlyRootFilesystem()).isTrue();
        assertThat(container.getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getCapabilities().getDrop()).containsExactly("ALL");
        ServiceAccount account = only("ServiceAccount", ServiceAccount.class);
        assertThat(account.getAutomountServiceAccountToken()).isFalse();
    }

    @Test
    void probes_ask_the_management_port_and_limits_are_set() {
        Container container = container();
        assertThat(container.getStartupProbe().getHttpGet().getPath()).isEqualTo("/q/health/started");
        assertThat(container.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/q/health/ready");
        assertThat(container.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/q/health/live");
        assertThat(List.of(container.getStartupProbe(), container.getReadinessProbe(), container.getLivenessProbe()))
                .allSatisfy(probe ->
                        assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("management"));
        assertThat(container.getResources().getLimits()).containsKeys("cpu", "memory");
        assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
    }

    @Test
    void the_image_is_pinned() {
        assertThat(container().getImage())
                .matches(".+:[0-9]+\\.[0-9]+\\.[0-9]+.*")
                .doesNotContain("latest");
    }

    @Test
    void secrets_come_by_reference_only() {
        assertThat(rendered).noneMatch(document -> document.get("kind").asText().equals("Secret"));
        assertThat(container().getEnv())
                .filteredOn(ManifestsTest::holdsASecret)
                .hasSizeGreaterThanOrEqualTo(6)
                .allSatisfy(variable -> {
                    assertThat(variable.getValue()).isNull();
                    assertThat(variable.getValueFrom().getSecretKeyRef().getName())
                            .isEqualTo("lanyard");
                });
        Map<String, String> settings = only("ConfigMap", ConfigMap.class).getData();
        assertThat(settings.keySet()).noneMatch(name -> name.matches(".*(PASSWORD|SECRET|KEY).*"));
    }

    @Test
    void the_two_database_roles_are_kept_apart() {
        Map<String, String> settings = only("ConfigMap", ConfigMap.class).getData();
        assertThat(settings)
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", "lanyard_app")
                .containsEntry("QUARKUS_FLYWAY_USERNAME", "lanyard_owner");
        assertThat(container().getEnv())
                .extracting(EnvVar::getName)
                .contains("QUARKUS_DATASOURCE_PASSWORD", "QUARKUS_FLYWAY_PASSWORD");
    }

    @Test
    void the_network_lets_in_and_out_only_what_is_needed() {
        NetworkPolicy policy = only("NetworkPolicy", NetworkPolicy.class);
        assertThat(policy.getSpec().getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(policy.getSpec().getIngress())
                .filteredOn(rule -> rule.getFrom() == null || rule.getFrom().isEmpty())
                .allSatisfy(rule -> assertThat(rule.getPorts())
                        .extracting(port -> port.getPort().getIntVal())
                        .containsExactly(8080));
        assertThat(policy.getSpec().getEgress())
                .filteredOn(rule -> rule.getTo() == null || rule.getTo().isEmpty())
                .flatExtracting(rule -> rule.getPorts())
                .extracting(port -> port.getPort().getIntVal())
                .as("names, mail, and the bucket of pictures")
                .isSubsetOf(53, 25, 443, 465, 587);
    }

    private static boolean holdsASecret(EnvVar variable) {
        return variable.getName().matches(".*(PASSWORD|SECRET|MASTER_KEY).*");
    }

    private static Deployment deployment() {
        return only("Deployment", Deployment.class);
    }

    private static Container container() {
        return deployment().getSpec().getTemplate().getSpec().getContainers().get(0);
    }

    private static <T> T only(String kind, Class<T> type) {
        List<JsonNode> found = rendered.stream()
                .filter(document -> document.get("kind").asText().equals(kind))
                .toList();
        assertThat(found).as(kind).hasSize(1);
        return YAML.convertValue(found.get(0), type);
    }
}
