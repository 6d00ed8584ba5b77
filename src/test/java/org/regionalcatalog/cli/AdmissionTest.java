package org.regionalcatalog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.UserPrincipal;
import jdk.net.UnixDomainPrincipal;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private record User(String name) implements GroupPrincipal {
        @Override
        public String getName() {
            return name;
        }
    }

    private final Admission admission = new Admission(Path.of("/srv/data"), "1.2.3", new User("catalog"));

    @Test
    void the_same_user_with_the_same_version_is_let_in_and_no_other() {
        assertThat(admission.refuse(client("catalog"), "1.2.3")).isEmpty();
        assertThat(admission.refuse(null, "1.2.3")).isEmpty();
        assertThat(admission.refuse(client("root"), "1.2.3").orElseThrow()).contains("/srv/data", "catalog", "root");
        assertThat(admission.refuse(client("catalog"), "1.2.4").orElseThrow()).contains("1.2.3", "1.2.4");
    }

    @Test
    void nobody_enters_once_it_is_closed_and_a_place_given_back_is_free_again() {
        for (int place = 0; place < Admission.MAXIMUM_COMMANDS; place++) {
            assertThat(admission.enter()).isTrue();
        }
        assertThat(admission.enter()).isFalse();
        admission.leave();
        assertThat(admission.enter()).isTrue();
        admission.leave();
        admission.close();
        assertThat(admission.enter()).isFalse();
    }

    private static UnixDomainPrincipal client(String name) {
        UserPrincipal user = new User(name);
        return new UnixDomainPrincipal(user, new User("users"));
    }
}
