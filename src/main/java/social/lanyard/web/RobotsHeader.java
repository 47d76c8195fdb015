package social.lanyard.web;

import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says in the headers what {@link PageFrame#keepOutOfSearch} says in the page: not everything that is read is a page. */
class RobotsHeader {
    private final PageFrame frame;

    RobotsHeader(PageFrame frame) {
        this.frame = frame;
    }

    @ServerResponseFilter
    void add(ContainerResponseContext answer) {
        if (frame.isOutOfSearch()) {
            answer.getHeaders().putSingle("X-Robots-Tag", "noindex");
        }
    }
}
