package org.regionalcatalog.acquire;

import org.regionalcatalog.source.CatalogDefinition;

final class WebSite {

    private WebSite() {}

    static CatalogDefinition catalog(int megabytes, boolean loopback) {
        return new CatalogDefinition("T", "T", 3, 2, 500, megabytes, 20, "katalog@example.org", loopback, 60);
    }
}
