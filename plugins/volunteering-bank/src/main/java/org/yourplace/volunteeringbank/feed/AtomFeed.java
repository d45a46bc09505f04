package org.yourplace.volunteeringbank.feed;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;

/** The newest listings as Atom (RFC 4287), for feed readers and other sites. */
final class AtomFeed {
    static final String PATH = "/feeds/atom/opportunities";
    /** Entries of the feed. */
    static final int MOST = 50;

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final String origin;
    private final XMLStreamWriter xml;
    private final StringWriter text = new StringWriter();

    private AtomFeed(String origin) throws XMLStreamException {
        this.origin = origin;
        this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    }

    /**
     * @param title of the feed
     * @param listings newest first
     * @param now said as time of change when there is no listing
     */
    static String write(String origin, String title, String licence, List<OpportunityDetails> listings, Instant now) {
        try {
            var feed = new AtomFeed(origin);
            feed.feed(title, licence, listings, now);
            return feed.text.toString();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("no Atom could be written", impossible);
        }
    }

    private void feed(String title, String licence, List<OpportunityDetails> listings, Instant now)
            throws XMLStreamException {
        xml.writeStartDocument("utf-8", "1.0");
        xml.setDefaultNamespace(ATOM);
        xml.writeStartElement(ATOM, "feed");
        xml.writeDefaultNamespace(ATOM);
        element("id", origin + PATH);
        element("title", title);
        element(
                "updated",
                listings.stream()
                        .map(OpportunityDetails::updatedAt)
                        .max(Instant::compareTo)
                        .orElse(now)
                        .toString());
        link("self", origin + PATH, "application/atom+xml");
        link("alternate", origin + "/volunteer", "text/html");
        link("license", licence, null);
        for (var listing : listings) {
            entry(listing);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    private void entry(OpportunityDetails listing) throws XMLStreamException {
        xml.writeStartElement(ATOM, "entry");
        element("id", "urn:uuid:" + listing.id());
        element("title", listing.title());
        link("alternate", LinkedListing.address(origin, listing), "text/html");
        if (listing.publishedAt() != null) {
            element("published", listing.publishedAt().toString());
        }
        element("updated", listing.updatedAt().toString());
        xml.writeStartElement(ATOM, "author");
        element("name", listing.organisation().name());
        xml.writeEndElement();
        if (listing.cause() != null) {
            xml.writeEmptyElement(ATOM, "category");
            xml.writeAttribute("term", listing.cause());
        }
        element("summary", Objects.requireNonNullElse(listing.summary(), listing.description()));
        xml.writeEndElement();
    }

    private void element(String name, String value) throws XMLStreamException {
        xml.writeStartElement(ATOM, name);
        xml.writeCharacters(printable(value));
        xml.writeEndElement();
    }

    private void link(String relation, String address, @Nullable String type) throws XMLStreamException {
        xml.writeEmptyElement(ATOM, "link");
        xml.writeAttribute("rel", relation);
        if (type != null) {
            xml.writeAttribute("type", type);
        }
        xml.writeAttribute("href", address);
    }

    /** Characters that XML 1.0 does not allow are left out. */
    private static String printable(String value) {
        return value.codePoints()
                .filter(c ->
                        c == '\t' || c == '\n' || c >= 0x20 && c < 0xd800 || c >= 0xe000 && c < 0xfffe || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
