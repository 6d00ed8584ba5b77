package org.regionalcatalog.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a part was had over HTTP.
 *
 * @param address what was asked for first
 * @param finalAddress what answered in the end
 * @param request headers that were sent to it, without authorization
 * @param headers of its answer, names in small letters, without cookies
 * @param redirects one line for each answer on the way: {@code 301 https://... -> https://...}
 */
public record Origin(
        String address,
        String finalAddress,
        int status,
        Map<String, String> request,
        Map<String, String> headers,
        List<String> redirects) {

    public Origin {
        request = Map.copyOf(request);
        headers = Map.copyOf(headers);
        redirects = List.copyOf(redirects);
    }

    /** A header of the answer; its name in small letters. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
