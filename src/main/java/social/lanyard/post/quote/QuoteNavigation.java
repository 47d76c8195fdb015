package social.lanyard.post.quote;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import social.lanyard.web.Navigation;
import social.lanyard.web.NavigationItem;
import social.lanyard.web.Viewer;

/** The way to quotations, for whoever was ever quoted. */
@ApplicationScoped
class QuoteNavigation implements Navigation {
    private final QuotationList list;

    QuoteNavigation(QuotationList list) {
        this.list = list;
    }

    @Override
    public Uni<List<NavigationItem>> itemsFor(Viewer viewer) {
        return viewer.named()
                ? list.waiting(viewer.accountId())
                        .map(waiting -> waiting == null
                                ? List.of()
                                : List.of(new NavigationItem("/quotes", "quote", "Quotes", waiting, "waiting")))
                : Uni.createFrom().item(List.of());
    }
}
