package social.lanyard.notification.push;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands in for the push services out in the world: keeps what comes and answers as it is told to. */
@Alternative
@Priority(1)
@ApplicationScoped
public class PushPost implements PushNetwork {
    private final List<Posted> posted = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();

    /** One message as it came. */
    public record Posted(String address, Map<String, String> headers, byte[] body) {}

    @Override
    public Uni<Integer> post(PushAddress to, Map<String, String> headers, byte[] body) {
        String address = to.uri().toString();
        posted.add(new Posted(address, Map.copyOf(headers), body));
        return Uni.createFrom().item(answers.getOrDefault(address, 201));
    }

    /** From now on messages to this address are answered so. */
    public void answer(String address, int status) {
        answers.put(address, status);
    }

    public List<Posted> to(String address) {
        return posted.stream().filter(one -> one.address().equals(address)).toList();
    }
}
