<#ftl output_format="plainText">
<#-- The plain twin: the same in the same order, in lines of up to 72 characters. Addresses stay whole. -->
<#function wrapped text indent="">
  <#local lines = []>
  <#local line = "">
  <#list text?word_list as word>
    <#if line == "">
      <#local line = word>
    <#elseif (line?length + 1 + word?length + indent?length) lte 72>
      <#local line = line + " " + word>
    <#else>
      <#local lines = lines + [line]>
      <#local line = word>
    </#if>
  </#list>
  <#return (lines + [line])?join("\n" + indent)>
</#function>

<#macro mail why=""><#if (properties.local!"") == "true">${wrapped(msg("localNotice"))}

</#if>${msg("hello")}

<#nested>


<#if why?has_content>${wrapped(why + " " + msg("cannotSwitchOff"))}<#else>${wrapped(msg("cannotSwitchOff"))}</#if>

Lanyard.<#if properties.origin?has_content> ${msg("contact")}: ${properties.origin}/contact</#if>
</#macro>

<#macro step button extra="" notYou="">
${button}:
${link}

${msg("goodToKnow")}

- ${wrapped(msg("linkOnce", linkExpirationFormatter(linkExpiration)), "  ")}
<#if extra?has_content>
- ${wrapped(extra, "  ")}
</#if>
<#if notYou?has_content>
- ${wrapped(notYou, "  ")}
</#if>
- ${wrapped(msg("neverAsk"), "  ")}</#macro>
