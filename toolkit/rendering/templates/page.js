"use strict";
// What the page can do beside being read. It knows nothing of the stories but what stands in the page, writes that as
// text only, asks for nothing, and leaves the page whole where a part of it is missing. Without it all is there to read.
(() => {
{% for part in ["words", "stories", "marks", "tools", "finding", "order", "links", "look", "map", "start"] %}
{% include "script/" ~ part ~ ".js" %}

{% endfor %}
})();
