package org.regionalcatalog.acquire;

/** How far a request has come. */
enum Phase {
    CONNECTING,
    SECURING,
    ASKED,
    ANSWERING,
    UNPACKING
}
