<#import "template.ftl" as layout>
<#-- One text field with its hint and its error, joined as screen readers need it. "errors" are the names under which an error may come;
     "problem" is one that came without a name. -->
<#macro text name label errors problem="" value="" hint="" type="text" autocomplete="off" inputmode="" autofocus=false required=true>
    <#local wrong = problem?has_content || messagesPerField.existsError(errors[0], errors[1]!errors[0])>
    <div class="field<#if wrong> field--error</#if>">
        <label for="${name}">${label}</label>
        <#if hint?has_content><p class="hint" id="${name}-hint">${hint}</p></#if>
        <input id="${name}" name="${name}" type="${type}" value="${value}" autocomplete="${autocomplete}" autocapitalize="none" spellcheck="false"<#if inputmode?has_content> inputmode="${inputmode}"</#if><#if required> required</#if><#if autofocus> autofocus</#if><#if wrong> aria-invalid="true"</#if><#if wrong || hint?has_content> aria-describedby="<#if hint?has_content>${name}-hint</#if><#if wrong> ${name}-error</#if>"</#if>>
        <#if wrong><p class="error" id="${name}-error" role="alert"><@layout.icon "alert"/> <span><#if problem?has_content>${kcSanitize(problem)?no_esc}<#else>${kcSanitize(messagesPerField.getFirstError(errors[0], errors[1]!errors[0]))?no_esc}</#if></span></p></#if>
        <#if type == "password"><p><button class="btn btn--quiet btn--small" type="button" data-shows="${name}" data-hide="${msg('hidePassword')}" hidden><@layout.icon "eye"/> <span>${msg("showPassword")}</span></button></p></#if>
    </div>
</#macro>

<#macro email autofocus=true value="" label=msg("email") hint="" autocomplete="username" errors=["username", "password"]>
    <@text name="username" label=label errors=errors value=value hint=hint autocomplete=autocomplete inputmode="email" autofocus=autofocus/>
</#macro>

<#-- The fields of the user profile: as the realm stands that is the e-mail address and nothing else. -->
<#macro profileFields hint="">
    <#list profile.attributes as attribute>
        <#if attribute.name == "locale">
            <input type="hidden" name="locale" value="${(locale.currentLanguageTag)!'en'}">
        <#elseif attribute.readOnly>
            <div class="field"><p class="small"><strong>${advancedMsg(attribute.displayName!attribute.name)}</strong></p><p>${attribute.value!''}</p></div>
        <#elseif attribute.name == "email">
            <@text name="email" label=msg("email") errors=["email", "username"] value=(attribute.value!'') hint=hint autocomplete="email" inputmode="email" autofocus=true/>
        <#else>
            <@text name=attribute.name label=advancedMsg(attribute.displayName!attribute.name) errors=[attribute.name] value=(attribute.value!'') autocomplete=(attribute.autocomplete!'off') required=attribute.required/>
        </#if>
    </#list>
</#macro>

<#macro submit label cancel=false>
    <p class="stack stack--3">
        <button class="btn btn--primary btn--block" type="submit">${label}</button>
        <#if cancel><button class="btn btn--block" type="submit" name="cancel-aia" value="true" formnovalidate>${msg("doCancel")}</button></#if>
    </p>
</#macro>

<#macro endOtherSessions>
    <div class="choice"><input type="checkbox" id="logout-sessions" name="logout-sessions" value="on"><label for="logout-sessions">${msg("logoutOtherSessions")}</label></div>
</#macro>
