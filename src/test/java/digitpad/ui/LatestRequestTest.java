package digitpad.ui;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LatestRequestTest {
    private final LatestRequest requests = new LatestRequest();

    @Test
    void request_isLatestUntilAnotherBegins() {
        LatestRequest.Ticket first = requests.begin();
        assertTrue(first.isLatest());
        LatestRequest.Ticket second = requests.begin();
        assertFalse(first.isLatest());
        assertTrue(second.isLatest());
    }

    @Test
    void cancel_leavesNoLatestRequest() {
        LatestRequest.Ticket request = requests.begin();
        requests.cancel();
        assertFalse(request.isLatest());
    }
}
