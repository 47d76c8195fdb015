package social.lanyard.search;

import org.jboss.resteasy.reactive.RestQuery;

/** A search as it was asked for, each part as it was typed and none of them needed. */
class SearchForm {
    @RestQuery
    String q;

    @RestQuery
    String in;

    @RestQuery
    String kind;

    @RestQuery
    String voice;

    @RestQuery
    String profession;

    @RestQuery
    String organisation;

    @RestQuery
    String author;

    @RestQuery
    String topic;

    @RestQuery
    String from;

    @RestQuery
    String to;

    @RestQuery
    String language;

    @RestQuery("max_id")
    String maxId;

    @RestQuery("min_id")
    String minId;

    @RestQuery
    String after;

    @RestQuery
    Integer limit;

    @RestQuery
    String offset;
}
