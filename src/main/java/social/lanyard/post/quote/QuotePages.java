package social.lanyard.post.quote;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import social.lanyard.support.Page;

/** The page of this package; templates/quote holds it. */
@CheckedTemplate(basePath = "quote")
final class QuotePages {
    private QuotePages() {}

    static native TemplateInstance quotes(Page<Quotation> page, boolean first);
}
