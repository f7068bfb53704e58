/**
 * The bundle that Excel and the workbench load. Each file declares one custom function; the build adds the call that
 * associates it with its id.
 */
import "./churn";
import "./healthbucket";
import "./healthcoverage";
import "./healthnext";
import "./healthscore";
import "./mrr";
import "./netchurn";
import "./nps";
import "./segment";
import "./stickiness";
import "./ttv";
