/**
 * The bundle that Excel and the workbench load. Each file declares one custom function; the build adds the call that
 * associates it with its id.
 */
// Before all others: it looks at the calls of each of them.
import "./checkCalls";
import "./churn";
import "./cohorts";
import "./grr";
import "./healthbucket";
import "./healthcoverage";
import "./healthnext";
import "./healthscore";
import "./mrr";
import "./mrrby";
import "./mrrschedule";
import "./netchurn";
import "./netrevenuechurn";
import "./nps";
import "./nrr";
import "./quickratio";
import "./segment";
import "./stickiness";
import "./ttv";
