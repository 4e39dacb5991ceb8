package org.parvis.api.event;

import org.parvis.api.collection.CollectionController;
import org.parvis.api.store.FeatureStore;
import org.parvis.geo.territory.Event;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Events: {@code /api/v1/events}. */
@RestController
@RequestMapping("/api/v1/events")
class EventController extends CollectionController<Event, EventProperties> {
    EventController(FeatureStore<Event> store, JsonMapper mapper) {
        super("events", store, new EventCodec(), mapper);
    }
}
